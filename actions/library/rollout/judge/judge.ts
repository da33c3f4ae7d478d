import type { Deployment, Service } from '../../aws/ecs.ts';
import type { Problem } from '../../text/errors.ts';
import { isCompleted, primaryOf } from '../service/origin.ts';
import { causeInEvents, causeOf } from './cause.ts';
import type { Observation, Target } from './observation.ts';
import type { Judgement } from './outcome.ts';
import { failing, gone, rolledBack, superseded } from './rollout-problems.ts';

/**
 * Stale answers may show the time before our deployment, and several in a row: that it is gone is believed
 * late. Where ECS keeps a history of deployments, that tells of a roll-back at once.
 */
export const looksUntilGone = 10;
const looksUntilMissing = 20;

/** What the observation means for the service; undefined while it can still become anything. */
export function judgeRollout(target: Target, seen: Observation): Judgement | undefined {
  const { service } = seen;
  if (seen.looksMissing >= looksUntilMissing) return gone(target, 'not known any more');
  if (!service) return undefined;
  if (service.status !== 'ACTIVE') return gone(target, service.status ?? 'gone');
  const ours = service.deployments?.find(({ id }) => id === target.deploymentId);
  return (
    byHistory(target, seen, ours) ??
    (ours ? present(target, ours, seen) : absent(target, seen, service))
  );
}

/** What succeeded may have been replaced since. Of a deployment in stages nothing else tells its success. */
function byHistory(
  target: Target,
  seen: Observation,
  ours: Deployment | undefined,
): Judgement | undefined {
  const status = seen.history?.status ?? '';
  if (status === 'SUCCESSFUL' && ours?.status === 'PRIMARY') return arrived(target, seen.service);
  if (status === 'ROLLBACK_FAILED' && ours?.status === 'PRIMARY') return failed(target, seen, ours);
  if (status.startsWith('ROLLBACK')) return back(target, seen);
  return undefined;
}

/** Our deployment is there: in charge, or pushed aside. */
function present(target: Target, ours: Deployment, seen: Observation): Judgement | undefined {
  const service = seen.service ?? {};
  if (ours.status === 'PRIMARY') {
    if (!target.origin.staged && isCompleted(ours, service)) return arrived(target, service);
    return hasFailed(ours, seen) ? failed(target, seen, ours) : looping(target, seen);
  }
  if (ours.rolloutState === 'FAILED' || isOld(target, primaryOf(service)))
    return back(target, seen);
  return superseded(target, primaryOf(service));
}

/** Our deployment is not there: not visible yet, rolled back to the end, or replaced. */
function absent(target: Target, seen: Observation, service: Service): Judgement | undefined {
  const primary = primaryOf(service);
  if (primary && !isOld(target, primary)) return superseded(target, primary);
  return seen.looksWithout >= looksUntilGone ? back(target, seen) : undefined;
}

/** A deployment in stages is stopped by a breaker that may not go back. */
function hasFailed({ rolloutState }: Deployment, { history }: Observation): boolean {
  return rolloutState === 'FAILED' || history?.status === 'STOPPED';
}

function isOld({ origin }: Target, primary: Deployment | undefined): boolean {
  return primary?.id !== undefined && origin.deployments.has(primary.id);
}

function arrived(_target: Target, service: Service | undefined): Judgement {
  return { outcome: service?.desiredCount === 0 ? 'registered-not-proven' : 'stable' };
}

function back(target: Target, seen: Observation): Judgement {
  return rolledBack(target, { ...seen, cause: cause(target, seen) });
}

/** The circuit breaker gave up and has nothing to go back to, or may not. */
function failed(target: Target, seen: Observation, ours: Deployment): Judgement {
  const reason = ours.rolloutStateReason;
  return failing(target, cause(target, seen), { count: seen.failures.length, reason });
}

/** Without a breaker three failures are enough; with one ECS decides, unless it counts none of them. */
function looping(target: Target, seen: Observation): Judgement | undefined {
  const { breaker } = target.origin;
  const limit = breaker ? 10 + 2 * (seen.service?.desiredCount ?? 0) : 3;
  const count = seen.failures.length;
  if (count < limit) return undefined;
  return failing(target, causeOf(seen.failures), { count, reason: undefined });
}

function cause({ origin }: Target, { failures, service }: Observation) {
  return causeOf(failures) ?? (service && causeInEvents(service, origin.events));
}

/** The time is over: by what was seen until then. */
export function judgeLate(target: Target, seen: Observation, late: Problem): Judgement {
  const known = cause(target, seen);
  const remedy = known?.remedy ?? late.remedy;
  const what = known ? `${late.what} ${known.what}` : late.what;
  return {
    outcome: known?.outcome ?? 'timed-out',
    problem: { ...late, what, ...(remedy ? { remedy } : {}) },
  };
}
