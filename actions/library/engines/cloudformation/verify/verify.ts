import { type Problem, RefusedError } from '../../../text/errors.ts';
import type { SavedStack } from '../saved-plan/saved-plan.ts';
import { type Setting, type Standing, standingOf } from './standing.ts';
import { changeSetProblems } from './verify-change-set.ts';
import { deletionProblems } from './verify-deletion.ts';

/**
 * Holds stacks against their plan as they are now, and answers them. Reads only.
 * @throws RefusedError with all differences of all stacks, each by its own code.
 */
export async function verify(
  stacks: readonly SavedStack[],
  setting: Setting,
): Promise<readonly Standing[]> {
  const standings = await Promise.all(stacks.map((stack) => standingOf(stack, setting)));
  const problems = standings.flatMap(problemsOf);
  if (problems.length > 0) throw new RefusedError(problems);
  return standings;
}

/** Why a stack cannot be brought to what was planned, as it is now. */
export async function differences(
  stack: SavedStack,
  setting: Setting,
): Promise<readonly Problem[]> {
  return problemsOf(await standingOf(stack, setting));
}

/** Why a stack cannot be brought to what was planned; nothing where it can. */
function problemsOf(standing: Standing): readonly Problem[] {
  const { action } = standing.stack;
  if (action === 'unchanged') return [];
  return action === 'delete' ? deletionProblems(standing) : changeSetProblems(standing);
}
