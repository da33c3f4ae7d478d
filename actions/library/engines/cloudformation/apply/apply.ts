import { RefusedError } from '../../../text/errors.ts';
import type { Applied, ApplyFailure, ApplyFollower, GoesOn, SavedPlan } from '../../engine.ts';
import { type CloudParts, movedAssets } from '../begin/begin.ts';
import { deletedWith } from '../begin/delete-stack.ts';
import { requestToken } from '../begin/request-token.ts';
import { changedIn } from '../end/changed.ts';
import { goesOn } from '../end/goes-on.ts';
import { isUntouched, refusedForNow } from '../end/untouched.ts';
import { StackProgress } from '../operation/progress.ts';
import { changedBy, StackRun } from '../operation/stack-run.ts';
import { readPlan } from '../saved-plan/saved-plan.ts';
import type { Standing } from '../verify/standing.ts';
import { verify } from '../verify/verify.ts';
import { followAll } from './follow.ts';

/**
 * Brings all stacks to what was planned for them, and nothing else. A failure is an answer; so is a cancel, with
 * what goes on by itself.
 * @throws RefusedError when a stack is not as it was planned, before anything is begun; busy stacks are an answer.
 */
export async function applyStacks(
  saved: SavedPlan,
  follower: ApplyFollower,
  parts: CloudParts,
): Promise<Applied> {
  const { folder, maskKey, assets = [] } = saved;
  const cloud = await parts.aws.uncancelled(parts.signal).cloudFormation();
  const setting = { cloud, folder, assets };
  const moved = await movedAssets(assets, parts);
  if (moved.length > 0) throw new RefusedError(moved);
  const standings = await verify((await readPlan(folder)).stacks, setting).catch(refusedForNow);
  if ('failure' in standings) return standings;
  const runs = standings.map((standing) => {
    const token = requestToken(standing.stack, maskKey);
    return new StackRun(standing, { expected: expectedOf(standing), token });
  });
  const progress = new StackProgress(runs);
  try {
    await followAll({ runs, setting, parts, progress, follower });
    return appliedOf(runs);
  } catch (thrown) {
    if (!parts.signal.aborted) throw thrown;
    return brokenOff(runs);
  }
}

function expectedOf({ stack: { name }, described, living }: Standing): string[] {
  if (living) return deletedWith(living, name);
  return described ? changedBy(described, name) : [];
}

/** Why it was broken off, the one who did it knows. */
function brokenOff(runs: readonly StackRun[]): Applied {
  const applied = appliedOf(runs);
  const failure = applied.failure ?? { problems: [], diagnostics: [] };
  return { ...applied, failure, goesOn: runs.filter(isOpen).map(goesOn) };
}

function isOpen({ isBegun, ended }: StackRun): boolean {
  return isBegun && (!ended || ended.outcome === 'not-known');
}

function appliedOf(runs: readonly StackRun[]): Applied {
  const changed = runs.flatMap(changedIn);
  const done = new Set(changed);
  const failure = failureOf(runs);
  const retained = runs.flatMap(({ ended }) => ended?.retained ?? []);
  const left: GoesOn[] = runs.filter(isOpen).map(goesOn);
  return {
    changed: changed.toSorted(),
    notChanged: runs
      .flatMap(({ expected }) => expected)
      .filter((address) => !done.has(address))
      .toSorted(),
    outputs: outputsOf(runs),
    ...(failure ? { failure } : {}),
    ...(left.length > 0 ? { goesOn: left } : {}),
    ...(retained.length > 0 ? { retained } : {}),
    ...(isUntouched(runs) ? { untouched: true } : {}),
  };
}

function failureOf(runs: readonly StackRun[]): ApplyFailure | undefined {
  const problems = runs.flatMap(({ ended }) => ended?.problems ?? []);
  if (problems.length === 0) return undefined;
  const first = runs.find(({ ended }) => ended?.first !== undefined)?.ended?.first;
  return { problems, diagnostics: [], ...(first === undefined ? {} : { first }) };
}

/** By their own names where a plan is of one stack; of several `<stack>.<name>`, as names may be in each. */
function outputsOf(runs: readonly StackRun[]): Applied['outputs'] {
  const isAlone = runs.length === 1;
  return runs.flatMap(({ name: stack, ended }) =>
    (ended?.outputs ?? []).map((output) => ({
      ...output,
      name: isAlone ? output.name : `${stack}.${output.name}`,
    })),
  );
}
