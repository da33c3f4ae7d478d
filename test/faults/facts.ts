import type { FinishedRollout } from '../../actions/library/rollout/end/finished.ts';
import type { UseCaseRun } from '../actions/use-case.ts';
import { stopRequest } from '../world/ecs/causes.ts';
import { catchUp } from '../world/ecs/service-asks.ts';
import {
  type DeploymentRecord,
  primaryOf,
  type ServiceRecord,
} from '../world/ecs/service-model.ts';
import type { Exchange } from '../world/journal.ts';
import type { World } from '../world/world.ts';
import { newImage } from './scene.ts';
import { type Schedule, timeoutMs } from './schedule.ts';

/** How the world was when a run began. */
export interface Before {
  readonly startedAt: number;
  readonly exchanges: number;
  readonly deployments: ReadonlySet<DeploymentRecord>;
}

export function beforeOf({ clock, journal, ecs }: World): Before {
  catchUp(ecs, clock.now());
  const deployments = new Set(ecs.services.flatMap((one) => one.deployments));
  return { startedAt: clock.now(), exchanges: journal.exchanges.length, deployments };
}

/** One run that is over, and the world in which it left off. */
export interface Ended {
  readonly schedule: Schedule;
  readonly before: Before;
  /** Undefined: it was killed. */
  readonly run: UseCaseRun<FinishedRollout> | undefined;
  readonly world: World;
  readonly endedAt: number;
}

/** The calls of this run. */
export function callsOf({ world, before }: Ended, action?: string): Exchange[] {
  const calls = world.journal.exchanges.slice(before.exchanges);
  return action === undefined ? calls : calls.filter((one) => one.action === action);
}

/** What others did while the run was still reading, it found there. */
function whenRead(ended: Ended): Before {
  const { world, before } = ended;
  const calls = callsOf(ended);
  const read = calls.findIndex(({ action }) => action === 'ecs:DescribeTaskDefinition');
  const ends = calls
    .slice(0, read + 1)
    .filter(({ action, status }) => action === 'ecs:DescribeServices' && status === 200)
    .map(({ end }) => world.startedAt + end);
  const startedAt = Math.max(before.startedAt, ...ends);
  const all = world.ecs.services.flatMap((one) => one.deployments);
  const found = all.filter(({ by, createdAt }) => by === 'others' && createdAt <= startedAt);
  return { ...before, startedAt, deployments: new Set([...before.deployments, ...found]) };
}

/** What is true of one service, by the world itself; nothing here was told by the product. */
export class Fact {
  readonly name: string;
  readonly #service: ServiceRecord;
  readonly #ended: Ended;
  /** Deployments of this run, oldest first: ours, and those of others. */
  readonly made: readonly DeploymentRecord[];
  readonly theirs: readonly DeploymentRecord[];

  constructor(service: ServiceRecord, ended: Ended) {
    this.name = service.scenario.name;
    this.#service = service;
    this.#ended = ended;
    const anew = service.deployments.filter((one) => !ended.before.deployments.has(one)).reverse();
    this.made = anew.filter(({ by }) => by === 'call');
    this.theirs = anew.filter(({ by }) => by === 'others');
  }

  get isGone(): boolean {
    return this.#service.settings.at(this.#ended.endedAt).status !== 'ACTIVE';
  }

  get primary(): DeploymentRecord | undefined {
    return primaryOf(this.#service, this.#ended.endedAt);
  }

  get wasPrimary(): DeploymentRecord | undefined {
    const { deployments, startedAt } = this.#ended.before;
    const known = this.#service.deployments.filter((one) => deployments.has(one));
    return known.find(({ state }) => state.at(startedAt).status === 'PRIMARY');
  }

  /** In charge when that deployment took its place. */
  primaryBefore(next: DeploymentRecord): DeploymentRecord | undefined {
    return this.#service.history.find(({ target }) => target === next)?.sources[0];
  }

  /** The rollout of this run to what was asked for: begun by it, or taken over from the run before. */
  get forward(): DeploymentRecord | undefined {
    const begun = this.made.find((one) => this.isWanted(one));
    const { wasPrimary, wasUnderWay } = this;
    return begun ?? (wasUnderWay && this.isWanted(wasPrimary) ? wasPrimary : undefined);
  }

  /** A rollout was under way when this run read the service. */
  get wasUnderWay(): boolean {
    const { wasPrimary } = this;
    return wasPrimary !== undefined && !this.isCompleted(wasPrimary, this.#ended.before.startedAt);
  }

  /** Whether this is what was asked for. */
  isWanted(deployment: DeploymentRecord | undefined): boolean {
    if (!deployment) return false;
    const [container] = deployment.definition.raw.containerDefinitions ?? [];
    if (this.#ended.schedule.operation === 'deploy') return container?.image === newImage;
    return (
      deployment === this.made[0] || (this.made.length === 0 && deployment === this.wasPrimary)
    );
  }

  isCompleted({ state }: DeploymentRecord, at = this.#ended.endedAt): boolean {
    return state.at(at).rolloutState === 'COMPLETED';
  }

  get isStable(): boolean {
    return this.primary !== undefined && this.isCompleted(this.primary);
  }

  /** On what was asked for, and done with it. */
  get isNew(): boolean {
    return !this.isGone && this.isStable && this.isWanted(this.primary);
  }

  /** What may run when this run did not succeed: what was completed last when it began, or what others put out before it. */
  get origins(): ReadonlySet<string> {
    const { before } = this.#ended;
    const completedAt = ({ state }: DeploymentRecord) =>
      state.at(before.startedAt).completedAt ?? 0;
    const proven = this.#service.deployments
      .filter((one) => before.deployments.has(one) && completedAt(one) > 0)
      .sort((left, right) => completedAt(right) - completedAt(left))
      .slice(0, 1);
    const [first] = this.made;
    const sooner = this.theirs.filter(({ createdAt }) => first && createdAt <= first.createdAt);
    const all = [...proven, ...sooner, ...this.#beforeKilled];
    return new Set(all.map(({ definition }) => definition.arn));
  }

  /** What ran when the first run began, where one that was killed had put out something: both are a way back. */
  get #beforeKilled(): readonly DeploymentRecord[] {
    const { before, world } = this.#ended;
    const known = this.#service.deployments.filter((one) => before.deployments.has(one));
    const isOurs = ({ by, createdAt }: DeploymentRecord) =>
      by === 'call' && createdAt >= world.startedAt;
    if (!known.some(isOurs)) return [];
    return known.filter((one) => {
      const { completedAt = Infinity } = one.state.at(before.startedAt);
      return !isOurs(one) && completedAt <= world.startedAt;
    });
  }

  /** Back on what ran before, and done with it; one that was deleted since is not. */
  get isBack(): boolean {
    const { primary } = this;
    return (
      !this.isGone &&
      this.isStable &&
      primary !== undefined &&
      this.origins.has(primary.definition.arn)
    );
  }

  /** A look of this run showed it; what the answer to a write shows comes too late for that write. */
  sawTheirs({ id }: DeploymentRecord, until = Infinity): boolean {
    return callsOf(this.#ended, 'ecs:DescribeServices').some(
      ({ output, end }) =>
        this.#ended.world.startedAt + end <= until && JSON.stringify(output ?? '').includes(id),
    );
  }

  /** Somebody else's deployment is in charge, and this run could know. */
  get isTheirs(): boolean {
    return this.theirs.some((one) => this.sawTheirs(one));
  }

  /** Others did something to it that this run could not know. */
  get isUnseen(): boolean {
    return this.theirs.length > 0 && !this.isTheirs;
  }

  /** Whether there is a reason for this service not to be on what was asked for. */
  get isHindered(): boolean {
    const { forward, isGone } = this;
    if (isGone || this.theirs.length > 0 || this.#isRefused) return true;
    if (!forward) return false;
    const { rolloutState, failedTasks, reason } = forward.state.at(this.#ended.endedAt);
    if (failedTasks >= 3) return true;
    if (rolloutState === 'FAILED' && reason !== stopRequest.text) return true;
    const { endedAt, before } = this.#ended;
    return endedAt - before.startedAt >= timeoutMs && rolloutState !== 'COMPLETED';
  }

  get #isRefused(): boolean {
    const asked = callsOf(this.#ended, 'ecs:UpdateService');
    const mine = asked.filter(({ body }) => JSON.parse(body).service === this.name);
    return mine.length > 0 && mine.every(({ status }) => status !== 200);
  }

  /** The ARN of its service deployment. */
  historyOf(deployment: DeploymentRecord): string | undefined {
    return this.#service.history.find(({ target }) => target === deployment)?.arn;
  }

  /** When the world was done with it. */
  get doneAt(): number {
    return this.primary?.state.at(this.#ended.endedAt).completedAt ?? 0;
  }

  get forwardFailed(): boolean {
    return this.forward?.state.at(this.#ended.endedAt).rolloutState === 'FAILED';
  }

  get desired(): number {
    return this.#service.settings.at(this.#ended.endedAt).desiredCount;
  }
}

/** Of every service that there was when the run had read everything. */
export function factsOf(left: Ended): Fact[] {
  const ended = { ...left, before: whenRead(left) };
  const { services } = ended.world.ecs;
  return services
    .filter(({ settings }) => settings.at(ended.before.startedAt).status === 'ACTIVE')
    .map((one) => new Fact(one, ended));
}
