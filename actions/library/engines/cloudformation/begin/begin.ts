import { AwsError } from '../../../aws/aws-error.ts';
import { graceMs, withGrace } from '../../../aws/grace.ts';
import { answerWasLost } from '../../../aws/lost-answer.ts';
import type { Parts } from '../../../aws/parts.ts';
import { assetReasons } from '../../../sealed-plan/moved.ts';
import type { PlanAsset } from '../../../sealed-plan/private-schema.ts';
import type { Problem } from '../../../text/errors.ts';
import type { ApplyFollower } from '../../engine.ts';
import type { StackRun } from '../operation/stack-run.ts';
import { assetsNow } from '../plan/saved-reading.ts';
import type { SavedStack } from '../saved-plan/saved-plan.ts';
import type { Setting } from '../verify/standing.ts';
import { differences } from '../verify/verify.ts';
import { busy } from '../verify/verify-deletion.ts';
import { deleteStack } from './delete-stack.ts';
import { execute } from './execute.ts';

/** What an operation of CloudFormation is begun and followed with. */
export type CloudParts = Pick<Parts, 'aws' | 'clock' | 'signal' | 'site'>;

/** The same, with what the plan refers to by name. */
export interface ApplySetting extends Setting {
  readonly assets: readonly PlanAsset[];
}

interface Beginning {
  readonly setting: ApplySetting;
  readonly parts: CloudParts;
  readonly follower: ApplyFollower;
}

/**
 * Begins what is planned for a stack; answers why it could not be begun. One that had to wait for others is held
 * against the plan once more. A call whose answer was lost counts as one that began it: the events tell.
 * @throws the reason of the cancel.
 */
export async function begin(
  run: StackRun,
  { setting, parts, follower }: Beginning,
): Promise<readonly Problem[]> {
  const { stack } = run.standing;
  const changed = stack.after.length > 0 ? await changedMeanwhile(stack, setting, parts) : [];
  if (changed.length > 0) return changed;
  const trace = await run.begin(setting.cloud);
  follower.onCloud?.(trace);
  const send = run.operation.kind === 'delete' ? deleteStack : execute;
  try {
    await withGrace(parts, graceMs.write, (aws) => send(run, aws));
    return [];
  } catch (thrown) {
    if (!(thrown instanceof AwsError) || parts.signal.aborted) throw thrown;
    if (answerWasLost(thrown) || sameAgain.includes(thrown.awsCode)) return [];
    return whyNot(thrown, run, setting);
  }
}

async function changedMeanwhile(
  stack: SavedStack,
  setting: ApplySetting,
  parts: CloudParts,
): Promise<readonly Problem[]> {
  const assets = await movedAssets(setting.assets, parts);
  return [...assets, ...(await differences(stack, setting))];
}

/** What the plan refers to by name is resolved by CloudFormation when it executes. */
export async function movedAssets(
  planned: readonly PlanAsset[],
  { aws, signal }: CloudParts,
): Promise<readonly Problem[]> {
  if (planned.length === 0) return [];
  return assetReasons(planned, await assetsNow(planned, aws.uncancelled(signal)));
}

/** The token was seen before: an earlier attempt of this very call got through. */
const sameAgain = ['TokenAlreadyExistsException', 'TokenAlreadyExists'];

/** How CloudFormation words that change set or stack are not what they were a moment ago. */
const changedSince = /^(InvalidChangeSetStatus|ChangeSetNotFound|ValidationError)/;

/** How it words that something else works on the stack, as `DescribeStacks` does not tell yet. */
const busyNow = /is in (\w+_IN_PROGRESS) state/;

/** Somebody may have been faster in the moment between: what differs now says it better. */
async function whyNot(
  thrown: AwsError,
  run: StackRun,
  setting: Setting,
): Promise<readonly Problem[]> {
  if (!changedSince.test(thrown.awsCode)) return thrown.problems;
  const changed = await differences(run.standing.stack, setting);
  if (changed.length > 0) return changed;
  const [, status] = busyNow.exec(thrown.message) ?? [];
  return status === undefined ? thrown.problems : [busy(run.standing.stack.name, status)];
}
