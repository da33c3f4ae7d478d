import { callsOf, type Ended, type Fact, factsOf } from './facts.ts';
import { neverRight } from './never.ts';

/** Everything that is wrong with how a run ended, by the world's own state. */
export function wrongWith(ended: Ended): string[] {
  const facts = factsOf(ended);
  return [...verdict(ended, facts), ...neverRight(ended, facts)];
}

function verdict(ended: Ended, facts: readonly Fact[]): string[] {
  const { run, schedule } = ended;
  if (!run) return [];
  if (run.codes.includes('cancelled')) return cancelled(ended, facts);
  const { outcome, services = '{}' } = run.result?.outputs ?? {};
  const told: Record<string, string> = JSON.parse(services);
  const lies = facts.flatMap((fact) => lie(fact, told[fact.name]));
  if (run.problems.length === 0) return [...lies, ...green(facts)];
  const isKept = schedule.onFailure === 'keep' && outcome === 'kept';
  return [...lies, ...causeless(ended, facts), ...(isKept ? kept(facts) : red(ended, facts))];
}

/** Green means that every service is on what was asked for, and done with it. */
function green(facts: readonly Fact[]): string[] {
  const unseen = (one: Fact) => one.isUnseen || (one.isGone && !one.forward);
  const not = facts.filter((one) => !one.isNew && !unseen(one));
  return not.map((one) => `green though ${one.name} is ${placeOf(one)}`);
}

/** Red without a reason: nothing in the world kept any service from becoming stable. */
function causeless(ended: Ended, facts: readonly Fact[]): string[] {
  const untouched = facts.every(({ made }) => made.length === 0);
  const unseen = callsOf(ended).some(({ faults }) => faults.includes('partial'));
  const isBusy = ended.schedule.operation === 'restart' && facts.some((one) => one.wasUnderWay);
  if (facts.some((one) => one.isHindered) || (untouched && (unseen || isBusy))) return [];
  return [`red though nothing kept any service from it: ${ended.run?.codes}`];
}

/** Red with rollback-all: everything that was changed is back, or is named. */
function red({ run }: Ended, facts: readonly Fact[]): string[] {
  const named = run?.finished?.failures.filter(({ code }) => code === 'rollback-incomplete') ?? [];
  const isLeft = ({ made, forward }: Fact) =>
    made.length === 0 && (forward === undefined || run?.result === undefined);
  return facts.flatMap((one) => {
    const isNamed = named.some(({ what }) => what.includes(`Service ${one.name} `));
    const isFine = one.isGone || one.theirs.length > 0 || one.isBack || isLeft(one);
    if (!isFine && !isNamed) return [`left behind and not named: ${one.name} is ${placeOf(one)}`];
    return isNamed && one.isBack && one.theirs.length === 0
      ? [`named as not back, and is: ${one.name}`]
      : [];
  });
}

/** Red with keep: nothing was taken back. */
function kept(facts: readonly Fact[]): string[] {
  const back = facts.filter(({ made }) => made.length > 1);
  return back.map(({ name }) => `taken back in spite of keep: ${name}`);
}

/** What the page says of one service. */
function lie(fact: Fact, told: string | undefined): string[] {
  const { isUnseen, theirs } = fact;
  const isTrue: Readonly<Record<string, boolean>> = {
    stable: (fact.isNew && fact.desired > 0) || isUnseen,
    unchanged: fact.made.length === 0,
    'registered-not-proven': fact.isNew || theirs.length > 0,
    'taken-back': fact.isBack || theirs.length > 0 || fact.isGone,
    'rolled-back': fact.forwardFailed && (fact.primary !== fact.forward || theirs.length > 0),
    superseded: theirs.length > 0,
    gone: fact.isGone,
  };
  return (told === undefined ? true : (isTrue[told] ?? true))
    ? []
    : [`told ${told} of ${fact.name}, which is ${placeOf(fact)}`];
}

/** A cancel leaves nothing of ours unnamed; on-cancel: rollback is on its way back. */
function cancelled({ run, schedule }: Ended, facts: readonly Fact[]): string[] {
  const trail = run?.trail.deeds.map(({ what }) => what).join('\n') ?? '';
  return facts.flatMap((one) => {
    const isFine = one.isGone || one.theirs.length > 0 || one.made.length === 0 || one.isBack;
    const isNamed = trail.includes(one.name);
    if (!isFine && !isNamed) return [`cancelled, and does not name ${one.name}`];
    const asksBack = schedule.onCancel === 'rollback' && schedule.operation === 'deploy';
    const goesBack = one.primary && one.origins.has(one.primary.definition.arn);
    const mustGo = asksBack && !isFine && one.origins.size > 0;
    return mustGo && !goesBack && !one.isUnseen ? [`cancelled, and left ${one.name} forward`] : [];
  });
}

export function placeOf(fact: Fact): string {
  const { primary } = fact;
  if (fact.isGone) return 'gone';
  const revision = primary?.definition.arn.split('/').at(-1);
  return `on ${revision}, ${fact.isStable ? 'completed' : 'not completed'}`;
}
