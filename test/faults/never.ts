import { pollIntervalMs } from '../../actions/library/rollout/follow/follow.ts';
import { isActive } from '../world/ecs/definitions.ts';
import type { DeploymentRecord } from '../world/ecs/service-model.ts';
import { callsOf, type Ended, type Fact } from './facts.ts';

/** What must not have happened in any run, however it ended. */
export function neverRight(ended: Ended, facts: readonly Fact[]): string[] {
  return [
    ...facts.flatMap((fact) => touched(fact, ended)),
    ...facts.flatMap((fact) => idle(fact, ended)),
    ...facts.flatMap((fact) => revisions(fact, ended)),
    ...tooMany(ended, facts),
    ...tooLong(ended, facts),
    ...ended.world.journal.stains.map(({ action, text }) => `${action}: ${text}`),
  ];
}

/** A deployment of others that this run saw is neither replaced nor stopped. */
function touched(fact: Fact, ended: Ended): string[] {
  const replaced = fact.made
    .filter((one) => one !== fact.forward)
    .map((one) => [one, fact.primaryBefore(one)] as const)
    .filter(([one, prior]) => prior && isSeenTheirs(fact, prior, one.createdAt));
  const stopped = callsOf(ended, 'ecs:StopServiceDeployment').filter(({ body, status }) => {
    const { serviceDeploymentArn } = JSON.parse(body);
    return (
      status === 200 && fact.theirs.some((one) => fact.historyOf(one) === serviceDeploymentArn)
    );
  });
  return [...replaced, ...stopped].map(() => `touched a deployment of others: ${fact.name}`);
}

function isSeenTheirs(fact: Fact, prior: DeploymentRecord, at: number): boolean {
  return fact.theirs.includes(prior) && fact.sawTheirs(prior, at);
}

/** Nothing is begun that is done or under way already, nor begun twice. */
function idle(fact: Fact, { schedule }: Ended): string[] {
  const again = fact.made.filter((one) => {
    const prior = fact.primaryBefore(one);
    const { rolloutState } = prior?.state.at(one.createdAt - 1) ?? {};
    return prior?.definition === one.definition && rolloutState !== 'FAILED';
  });
  const forward = fact.made.filter((one) => fact.isWanted(one));
  return [
    ...(schedule.operation === 'deploy' ? again : []).map(
      () => `rolled though it was there: ${fact.name}`,
    ),
    ...(forward.length > 1 ? [`rolled forward more than once: ${fact.name}`] : []),
  ];
}

/** One new revision at most, for all runs together; none is deregistered. */
function revisions({ name }: Fact, { world, endedAt }: Ended): string[] {
  const all = world.ecs.definitions.revisions(name, endedAt);
  return [
    ...(all.length > 3 ? [`registered ${all.length - 2} revisions: ${name}`] : []),
    ...(all.every((one) => isActive(one, endedAt)) ? [] : [`deregistered a revision: ${name}`]),
  ];
}

/** For all services together: 15 of a kind, or three for each, and one for each look. */
function tooMany(ended: Ended, facts: readonly Fact[]): string[] {
  const elapsed = ended.endedAt - ended.before.startedAt;
  const pages = Math.ceil(facts.length / 10);
  const calls = Map.groupBy(callsOf(ended), ({ action }) => action);
  return [...calls].flatMap(([action, made]) => {
    const repeated = made.filter(({ faults }) => faults.length > 0).length;
    const most = Math.max(15, 3 * facts.length) + (elapsed / pollIntervalMs) * pages + repeated;
    return made.length > most ? [`${made.length} of ${action} in ${elapsed} ms`] : [];
  });
}

/** The step ends when the world is done; 7.5 s after a cancel. */
function tooLong(ended: Ended, facts: readonly Fact[]): string[] {
  const { run, endedAt, world } = ended;
  if (run?.cancelledAt !== undefined) {
    const after = endedAt - world.startedAt - run.cancelledAt;
    return after > 7_500 ? [`ended ${after} ms after the cancel`] : [];
  }
  const isBack = facts.every((one) => one.isBack && one.theirs.length === 0 && !one.isGone);
  if (!run || (run.problems.length > 0 && !isBack)) return [];
  const doneAt = Math.max(ended.before.startedAt, ...facts.map((one) => one.doneAt));
  const late = endedAt - doneAt;
  const isHeld = callsOf(ended).some(({ faults, end }) => {
    return faults.length > 0 && world.startedAt + end > doneAt - pollIntervalMs;
  });
  return late > pollIntervalMs + 500 && !isHeld ? [`ended ${late} ms after the world did`] : [];
}
