import { type Problem, RefusedError, RemoteError } from '../../../text/errors.ts';
import { foreign } from '../../../text/foreign.ts';
import type { SavedPlan } from '../../engine.ts';
import type { ApplySetting, CloudParts } from '../begin/begin.ts';
import { requestToken } from '../begin/request-token.ts';
import { StackProgress } from '../operation/progress.ts';
import { StackRun } from '../operation/stack-run.ts';
import { readPlan, type SavedStack } from '../saved-plan/saved-plan.ts';
import { changeSetName } from '../stack/stack-id.ts';
import { isGone } from '../stack/stack-status.ts';
import { planAgain } from '../verify/stack-differences.ts';
import { type Setting, unread } from '../verify/standing.ts';
import { followAll } from './follow.ts';

/**
 * Removes the change sets of a plan that nobody will apply, and of a stack that the plan was to create what lies
 * there under its name, if nothing but that change set ever did. Says what was removed, and what was left and why.
 * @throws RefusedError `change-set-executed` where all of it was applied.
 */
export async function discardPlan(saved: SavedPlan, parts: CloudParts): Promise<readonly string[]> {
  const cloud = await parts.aws.uncancelled(parts.signal).cloudFormation();
  const setting = { cloud, folder: saved.folder, assets: [] };
  const { stacks } = await readPlan(saved.folder);
  const planned = stacks.filter(({ changeSet }) => changeSet !== null);
  const executed = await Promise.all(planned.map((stack) => executionOf(stack, setting)));
  if (planned.length > 0 && executed.every((status) => status !== undefined))
    throw new RefusedError(planned.map(wasExecuted));
  if (planned.length === 0) return ['nothing of this plan lies with the cloud'];
  const said: string[] = [];
  for (const [at, stack] of planned.entries()) {
    if (executed[at] !== undefined)
      said.push(`left stack ${stack.name}: its change set was executed`);
    else said.push(...(await removeUnused(stack, { saved, setting, parts })));
  }
  return said;
}

/** Undefined where the change set was not executed, or is gone. */
async function executionOf(
  { changeSet }: SavedStack,
  { cloud }: Setting,
): Promise<string | undefined> {
  const { ExecutionStatus } = (await cloud.changeSet(changeSet ?? '', 'names')) ?? {};
  return ExecutionStatus?.startsWith('EXECUTE_') ? ExecutionStatus : undefined;
}

function wasExecuted({ name }: SavedStack): Problem {
  return {
    code: 'change-set-executed',
    what: `Stack ${foreign(name)}: the change set was executed, and is not there to be discarded.`,
    remedy: `What was applied is taken back by another plan. ${planAgain}`,
  };
}

async function removeUnused(stack: SavedStack, removal: Removal): Promise<string[]> {
  const removed = await removeChangeSet(stack, removal.setting);
  return stack.action === 'create' ? [removed, await removeStack(stack, removal)] : [removed];
}

async function removeChangeSet(
  { name, changeSet }: SavedStack,
  { cloud }: Setting,
): Promise<string> {
  const arn = changeSet ?? '';
  const there = await cloud.changeSet(arn, 'names');
  const set = `change set ${changeSetName(arn)} of stack ${name}`;
  if (!there) return `${set} was gone already`;
  await cloud.deleteChangeSet(arn);
  return `removed ${set}`;
}

interface Removal {
  readonly saved: SavedPlan;
  readonly setting: ApplySetting;
  readonly parts: CloudParts;
}

/** By its id, so that one made under its name since is another. */
async function removeStack(stack: SavedStack, { saved, setting, parts }: Removal): Promise<string> {
  const why = await inTheWay(stack, setting);
  if (why !== undefined) return `left stack ${stack.name}: ${why}`;
  const removed: SavedStack = { ...stack, action: 'delete', changeSet: null, after: [] };
  const token = requestToken(removed, saved.maskKey);
  const run = new StackRun(unread(removed), { expected: [], token });
  const follower = { onStarted: () => undefined, onProgress: () => undefined };
  const progress = new StackProgress([run]);
  await followAll({ runs: [run], setting, parts, progress, follower });
  const [problem] = run.ended?.problems ?? [];
  if (problem) throw new RemoteError(problem);
  return `removed stack ${stack.name}, which was empty`;
}

/** Why what was made for the plan alone is not that any more; undefined where it is. */
async function inTheWay({ id }: SavedStack, { cloud }: Setting): Promise<string | undefined> {
  const now = await cloud.stack(id);
  if (!now || isGone(now)) return 'it was gone already';
  if (now.StackStatus !== 'REVIEW_IN_PROGRESS')
    return `it is ${foreign(now.StackStatus ?? 'in no status')}, no stack under review any more`;
  const [sets, resources] = await Promise.all([cloud.changeSets(id), cloud.resources(id)]);
  if (sets.length > 0) return 'it has other change sets';
  return resources.length > 0 ? 'it is not empty' : undefined;
}
