import type { Service, ServiceDeployment, ServiceEvent, Task } from '../../aws/ecs.ts';
import { isFailure } from '../judge/cause.ts';
import { judgeLate, judgeRollout } from '../judge/judge.ts';
import type { Observation, Target } from '../judge/observation.ts';
import type { Judgement } from '../judge/outcome.ts';
import { late } from '../judge/rollout-problems.ts';
import { primaryOf } from '../service/origin.ts';
import { isOf, type Pause, pauseOf } from '../service/stage.ts';
import type { RegisteredService } from '../start/register.ts';
import type { Started } from '../start/start.ts';

/** A describe may lag the UpdateService before it. */
const visibleWithinMs = 60_000;
/** Tasks are looked at when something happened, not oftener than this. */
const tasksEveryMs = 9_000;
/** And now and then without a sign: a task that dies quietly leaves no event for a while. */
const tasksAtLeastEveryMs = 30_000;

/** What is known of one service between two looks. */
export class Watch {
  readonly service: RegisteredService;
  target: Target;
  judgement: Judgement | undefined;
  endedAt: number | undefined;
  /** When a task of the new revision was seen running first. */
  firstRunningAt: number | undefined;
  /** Where it was sent back to, as `family:revision`; undefined: nobody of us asked for that. */
  sentBack: { readonly to: string; readonly isThere: boolean } | undefined;
  #seen: Observation = {
    service: undefined,
    looksMissing: 0,
    looksWithout: 0,
    history: undefined,
    failures: [],
  };
  readonly #startedAt: number;
  readonly #answered = new Set<string>();
  readonly #handedPause: string | undefined;
  #ourSeen = false;
  #tasksAt: number;
  #stirred = false;
  /** A look showed none of our tasks running: of what is taken up, nobody saw the first. */
  #wasIdle = false;
  readonly #events: Set<string>;

  readonly #unheard: Judgement | undefined;

  constructor(started: Started, now: number) {
    const { service, deploymentId = '', judgement, known, unheard, pause } = started;
    this.#unheard = unheard;
    this.service = service;
    const { origin, to } = service;
    const deployments = new Set(
      [...origin.deployments, ...known].filter((id) => id !== deploymentId),
    );
    this.target = { origin: { ...origin, deployments }, deploymentId, to };
    this.#handedPause = pause;
    this.#startedAt = now;
    this.#tasksAt = now;
    this.#events = new Set(origin.events);
    this.judgement = judgement;
    if (judgement) this.endedAt = now;
  }

  get name(): string {
    return this.service.name;
  }

  get startedAt(): number {
    return this.#startedAt;
  }

  /** From the start of the rollout until it was decided. */
  get tookMs(): number | undefined {
    return this.endedAt === undefined ? undefined : this.endedAt - this.#startedAt;
  }

  /** Whether this step changed the service, or took over a change under way. */
  get isChanged(): boolean {
    return this.target.deploymentId !== '' || this.isUnheard;
  }

  /** Whether this step may have changed the service: AWS's answer was lost, and no look has told yet. */
  get isUnheard(): boolean {
    const isOpen = this.#unheard !== undefined && this.judgement !== this.#unheard;
    return isOpen && this.target.deploymentId === '';
  }

  /** A deployment that was not there before, of the revision that was asked for, is ours. */
  recognise({ deployments = [] }: Service): void {
    if (!this.isUnheard) return;
    const { taskDefinitionArn } = this.service.definition;
    const ours = deployments.find(({ id = '', taskDefinition }) => {
      return taskDefinition === taskDefinitionArn && !this.target.origin.deployments.has(id);
    });
    if (ours?.id) this.target = { ...this.target, deploymentId: ours.id };
  }

  get observed(): Observation {
    return this.#seen;
  }

  /** Takes in one answer. */
  see(service: Service | undefined, now: number): void {
    const before = this.#seen;
    if (!service) {
      this.#seen = { ...before, looksMissing: before.looksMissing + 1 };
      return;
    }
    this.recognise(service);
    const ours = service.deployments?.find(({ id }) => id === this.target.deploymentId);
    if (ours) this.#ourSeen = true;
    const runs = (ours?.runningCount ?? 0) > 0;
    if (runs && this.#wasIdle) this.firstRunningAt ??= now;
    if (!runs) this.#wasIdle = true;
    if ((ours?.failedTasks ?? 0) > 0) this.#stirred = true;
    const counts = this.#ourSeen || now - this.#startedAt > visibleWithinMs;
    const looksWithout = !ours && counts ? before.looksWithout + 1 : 0;
    this.#seen = { ...before, service, looksMissing: 0, looksWithout };
  }

  /** ECS's record of a deployment; kept when it is of ours. */
  seeHistory(history: ServiceDeployment): void {
    if (isOf(this.target.deploymentId, history)) this.#seen = { ...this.#seen, history };
  }

  seeTasks(tasks: readonly Task[], now: number): void {
    this.#tasksAt = now;
    this.#stirred = false;
    const ours = tasks.filter(({ startedBy }) => startedBy === this.target.deploymentId);
    const failed = ours.filter(isFailure);
    // AWS forgets stopped tasks, and lists a hundred: what was seen once stays.
    const known = new Map([...this.#seen.failures, ...failed].map((task) => [task.taskArn, task]));
    this.#seen = { ...this.#seen, failures: [...known.values()] };
  }

  /** The pause that it stands at, unless it was answered by us: a stale answer may still show that. */
  get pause(): Pause | undefined {
    return this.judgement ? undefined : this.#standsAt;
  }

  /** The same where an earlier step left it there, and it was handed over to be answered. */
  get handedPause(): Pause | undefined {
    const { pause } = this;
    return pause?.hookId === this.#handedPause ? pause : undefined;
  }

  /** Where this step left it. */
  get leftAt(): Pause | undefined {
    return this.judgement?.outcome === 'paused' ? this.#standsAt : undefined;
  }

  get #standsAt(): Pause | undefined {
    return pauseOf(this.#seen.history, this.#answered);
  }

  answered({ hookId }: Pause): void {
    this.#answered.add(hookId);
  }

  /** The events that are new, oldest first. */
  newEvents(): ServiceEvent[] {
    const events = this.#seen.service?.events ?? [];
    const fresh = events.filter(({ id = '' }) => !this.#events.has(id)).reverse();
    for (const { id = '' } of fresh) this.#events.add(id);
    if (fresh.length > 0) this.#stirred = true;
    return fresh;
  }

  /** Whether the stopped tasks are worth a look. */
  wantsTasks(now: number): boolean {
    const since = now - this.#tasksAt;
    return since >= (this.#stirred ? tasksEveryMs : tasksAtLeastEveryMs);
  }

  /** What it would be judged now. */
  preview(): Judgement | undefined {
    const judged = judgeRollout(this.target, this.#seen);
    return judged?.outcome === 'rolled-back' && this.isUnheard ? this.#unheard : judged;
  }

  judge(now: number): void {
    this.#end(this.preview(), now);
  }

  /** One that was stable, or not changed at all, may be replaced or deleted before the others are done. */
  judgeAgain(now: number): void {
    const later = this.preview();
    const isLost = later?.outcome === 'superseded' || later?.outcome === 'gone';
    if (!later || !isLost || (later.outcome === 'superseded' && this.#showsThePast)) return;
    this.judgement = later;
    this.endedAt = now;
  }

  /** A stale answer about a service that was not changed: what was in charge before what we found. */
  get #showsThePast(): boolean {
    if (this.isChanged) return false;
    const found = primaryOf(this.service.service)?.createdAt;
    const seen = this.#seen.service && primaryOf(this.#seen.service)?.createdAt;
    return found !== undefined && seen !== undefined && seen < found;
  }

  giveUp(now: number, after: string): void {
    const problem = late(this.target, { after, pause: this.pause, history: this.#seen.history });
    this.#end(judgeLate(this.target, this.#seen, problem), now);
  }

  end(judgement: Judgement, now: number): void {
    this.#end(judgement, now);
  }

  /** The revision of the deployment in charge, as it was seen last. */
  get runs(): string | undefined {
    const { service } = this.#seen;
    return service && primaryOf(service)?.taskDefinition;
  }

  #end(judgement: Judgement | undefined, now: number): void {
    if (!judgement || this.judgement) return;
    this.judgement = judgement;
    this.endedAt = now;
  }
}
