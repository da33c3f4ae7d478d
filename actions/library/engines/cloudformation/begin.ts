import { AwsError } from '../../aws/aws-error.ts';
import { graceMs, withGrace } from '../../aws/grace.ts';
import { answerWasLost } from '../../aws/lost-answer.ts';
import type { Parts } from '../../aws/parts.ts';
import type { Problem } from '../../text/errors.ts';
import { deleteStack } from './delete-stack.ts';
import { execute } from './execute.ts';
import type { StackRun } from './stack-run.ts';
import type { Setting } from './standing.ts';
import { differences } from './verify.ts';

/** What an operation of CloudFormation is begun and followed with. */
export type CloudParts = Pick<Parts, 'aws' | 'clock' | 'signal' | 'site'>;

/**
 * Begins what is planned for a stack; answers why it could not be begun. One that had to wait for others is held
 * against the plan once more. A call whose answer was lost counts as one that began it: the events tell.
 * @throws the reason of the cancel.
 */
export async function begin(
  run: StackRun,
  setting: Setting,
  parts: CloudParts,
): Promise<readonly Problem[]> {
  const { stack } = run.standing;
  const changed = stack.after.length > 0 ? await differences(stack, setting) : [];
  if (changed.length > 0) return changed;
  await run.begin(setting.cloud);
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

/** The token was seen before: an earlier attempt of this very call got through. */
const sameAgain = ['TokenAlreadyExistsException', 'TokenAlreadyExists'];

/** Somebody may have been faster in the moment between: what differs now says it better. */
async function whyNot(
  thrown: AwsError,
  run: StackRun,
  setting: Setting,
): Promise<readonly Problem[]> {
  if (!thrown.awsCode.startsWith('InvalidChangeSetStatus')) return thrown.problems;
  const changed = await differences(run.standing.stack, setting);
  return changed.length > 0 ? changed : thrown.problems;
}
