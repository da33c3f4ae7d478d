import type { Service } from '../../aws/ecs.ts';
import type { Site } from '../../host/site.ts';
import { formatDuration } from '../../text/duration.ts';
import { foreign } from '../../text/foreign.ts';
import { primaryOf, shortName } from '../service/origin.ts';
import { answerCommand, pauseText } from '../service/paused.ts';
import type { Pause } from '../service/stage.ts';
import { Stages } from './stages.ts';
import type { Watch } from './watch.ts';

/** Prints what changes: a line for a service when its counts do, its events as they come. */
export class Progress {
  readonly #site: Site;
  readonly #startedAt: number;
  readonly #last = new Map<string, string>();
  readonly #stages = new Stages();
  readonly #pauses = new Set<string>();

  constructor(site: Site, startedAt: number) {
    this.#site = site;
    this.#startedAt = startedAt;
  }

  show(watch: Watch, now: number): void {
    for (const { message = '' } of watch.newEvents()) this.event(message);
    const { service, history } = watch.observed;
    if (!service) return;
    const counts = countsOf(service, watch.target.deploymentId);
    const stage = history && this.#stages.text(watch.name, { service, history }, now);
    this.tell(watch.name, [counts, ...(stage ? [stage] : [])].join(', '), now);
    if (watch.pause) this.#tellPause(watch.name, watch.pause);
  }

  /** How it is answered, once. */
  #tellPause(name: string, pause: Pause): void {
    if (this.#pauses.has(pause.hookId)) return;
    this.#pauses.add(pause.hookId);
    this.#site.line(`${name}: ${pauseText(pause)}; to go on: ${answerCommand(pause, 'CONTINUE')}`);
  }

  event(message: string): void {
    this.#site.line(`event: ${foreign(message)}`);
  }

  /** Prints a line about a service unless it is the one printed last. */
  tell(name: string, text: string, now: number): void {
    if (this.#last.get(name) === text) return;
    this.#last.set(name, text);
    this.#site.line(`${name}: ${text} (${formatDuration(now - this.#startedAt)})`);
  }
}

/** `1 of 2 new running, 1 pending, 2 old`. */
export function countsOf({ deployments = [] }: Service, id: string): string {
  const ours = deployments.find((one) => one.id === id);
  const old = deployments
    .filter((one) => one !== ours)
    .reduce((sum, { runningCount = 0 }) => sum + runningCount, 0);
  if (!ours) return `our deployment is not among its deployments, ${old} others running`;
  const { runningCount = 0, desiredCount = 0, pendingCount = 0, failedTasks = 0 } = ours;
  return [
    `${runningCount} of ${desiredCount} new running`,
    ...(pendingCount > 0 ? [`${pendingCount} pending`] : []),
    ...(failedTasks > 0 ? [`${failedTasks} failed`] : []),
    ...(old > 0 ? [`${old} old`] : []),
    ...(ours.rolloutState === 'IN_PROGRESS' ? [] : [String(ours.rolloutState ?? '').toLowerCase()]),
  ]
    .filter(Boolean)
    .join(', ');
}

/** What is in charge: `alpha-beat:3, 1 of 1 running`. */
export function chargeOf(service: Service): string {
  const { taskDefinition = '', runningCount = 0, desiredCount = 0 } = primaryOf(service) ?? {};
  return `${shortName(taskDefinition)}, ${runningCount} of ${desiredCount} running`;
}
