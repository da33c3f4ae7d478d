import type { Problem } from '../../text/errors.ts';
import type { Watch } from '../follow/watch.ts';
import type { WayBack } from '../go-back/way-back.ts';
import { isGood, type Outcome } from '../judge/outcome.ts';
import type { RolloutRequest } from '../request/request.ts';
import { backCommand, countCommand, describeCommand, type Place } from '../service/commands.ts';
import { shortName } from '../service/origin.ts';
import { servingAtPause } from './serving.ts';

/** What was seen of a rollout until it was left. */
export interface Ended {
  readonly request: RolloutRequest;
  readonly watches: readonly Watch[];
  readonly ways: readonly Pick<WayBack, 'name' | 'state' | 'trouble' | 'begunAt' | 'endedAt'>[];
  readonly elapsedMs: number;
  /** Of the step. */
  readonly endedAt: number;
  readonly region: string;
}

/** One service at the end. */
export interface ServiceEnd {
  readonly name: string;
  /** `family:revision`; undefined: nothing of it was ever stable. */
  readonly before: string | undefined;
  readonly to: string;
  /** What it is on now, as far as that was seen. */
  readonly after: string;
  readonly outcome: Outcome | 'taken-back' | 'not-back';
  readonly problem: Problem | undefined;
  /** Why it is not back though it should be. */
  readonly stuck: string | undefined;
  readonly watch: Watch;
  /** When it set out to go back, and when that ended. */
  readonly way: { readonly begunAt: number; readonly endedAt: number | undefined } | undefined;
}

/** A rollout that came to its end, whatever that was. */
export interface FinishedRollout {
  readonly request: RolloutRequest;
  readonly region: string;
  readonly services: readonly ServiceEnd[];
  readonly outcome: 'stable' | 'paused' | 'taken-back' | 'kept' | 'torn' | 'not-started';
  readonly failures: readonly Problem[];
  readonly elapsedMs: number;
  /** Milliseconds since the epoch. */
  readonly endedAt: number;
}

/** Puts together what was seen. */
export function finish(ended: Ended): FinishedRollout {
  const { request, watches, region, elapsedMs, endedAt } = ended;
  const services = watches.map((watch) => endOf(watch, ended));
  const problems = services.flatMap(({ problem }) => (problem ? [problem] : []));
  const stuck = services.filter((one) => one.stuck !== undefined);
  const failures = [
    ...problems,
    ...stuck.map((one) => notBack(one, { region, cluster: request.cluster })),
  ];
  const outcome = outcomeOf(ended, stuck);
  return { request, region, services, outcome, failures, elapsedMs, endedAt };
}

function outcomeOf(
  { request, watches }: Ended,
  stuck: readonly ServiceEnd[],
): FinishedRollout['outcome'] {
  const failed = watches.some(({ judgement }) => judgement && !isGood(judgement));
  const paused = watches.some(({ judgement }) => judgement?.outcome === 'paused');
  if (!failed) return paused ? 'paused' : 'stable';
  const changed = watches.filter(({ isChanged }) => isChanged);
  if (changed.length === 0) return 'not-started';
  const isKept = request.onFailure === 'keep' && request.operation !== 'rollback';
  if (isKept || changed.every(isTaken)) return 'kept';
  return stuck.length > 0 ? 'torn' : 'taken-back';
}

/** Nothing is taken back that is somebody else's now, or no more. */
function isTaken({ judgement }: Watch): boolean {
  return judgement?.outcome === 'superseded' || judgement?.outcome === 'gone';
}

function endOf(watch: Watch, { ways }: Ended): ServiceEnd {
  const { service, judgement = { outcome: 'interrupted' }, name } = watch;
  const way = ways.find((one) => one.name === name);
  const fell = !isGood(judgement) && judgement.outcome !== 'interrupted';
  const { revision } = service.origin;
  return {
    name,
    watch,
    before: revision === undefined ? undefined : shortName(revision),
    to: service.to,
    after:
      (way ? undefined : servingAtPause(watch)) ??
      shortName(watch.runs ?? foundOn(watch) ?? service.to),
    outcome: (way && !fell ? wayEnds[way.state] : undefined) ?? judgement.outcome,
    problem: judgement.problem,
    stuck: way ? stuckReason(way) : undefined,
    way: way?.begunAt === undefined ? undefined : { begunAt: way.begunAt, endedAt: way.endedAt },
  };
}

/** Whether it is somebody else's now, or no more. */
export function isLost({ outcome }: ServiceEnd): boolean {
  return outcome === 'superseded' || outcome === 'gone';
}

/** As it was read before anything was changed; of one that may have been changed unseen that says nothing. */
function foundOn({ service, isUnheard }: Watch): string | undefined {
  return isUnheard ? undefined : service.service.taskDefinition;
}

/** What became of a service that had not failed itself, when all went back. */
const wayEnds: Readonly<Partial<Record<WayBack['state'], ServiceEnd['outcome']>>> = {
  back: 'taken-back',
  'same-revision': 'taken-back',
  theirs: 'superseded',
  gone: 'gone',
  waiting: 'not-back',
  'not-up': 'not-back',
};

const reasons: Readonly<Record<string, string>> = {
  waiting: 'it was not back when rollback-timeout was over',
  nothing: 'there is nothing to go back to: nothing of it was ever stable',
  theirs: "somebody else's deployment is in charge now; it is left as it is",
  gone: 'the service went away',
  'not-up': 'a restart keeps the revision, and its new tasks do not come up',
};

function stuckReason({ state, trouble }: Ended['ways'][number]): string | undefined {
  return trouble ?? reasons[state];
}

function notBack({ name, after, before, stuck, watch }: ServiceEnd, place: Place): Problem {
  const { countBefore } = watch.service.origin;
  const tasks = countBefore === undefined ? '' : ` with a desired count of ${countBefore}`;
  if (before === after && countBefore === undefined)
    return {
      code: 'rollback-incomplete',
      what: `Service ${name} is on its revision from before, ${after}, and not known to be stable there: ${stuck}.`,
      remedy: `Look at its events for what its tasks wait for: ${describeCommand(place, [name])}`,
    };
  const remedy = before
    ? backCommand(place, name, watch.service.origin)
    : `${countCommand(place, name, 0)}, or deploy a version that works`;
  return {
    code: 'rollback-incomplete',
    what: `Service ${name} ${watch.isUnheard ? 'may be' : 'is'} on ${after} and did not go back${before ? ` to ${before}${tasks}` : ''}: ${stuck}.`,
    remedy,
  };
}
