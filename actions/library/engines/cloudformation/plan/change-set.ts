import { AwsError } from '../../../aws/aws-error.ts';
import type {
  Capability,
  CloudFormation,
  CreateChangeSetCommandInput,
  Parameter,
} from '../../../aws/cloudformation.ts';
import type { Clock } from '../../../system/clock.ts';
import { type Problem, UserError } from '../../../text/errors.ts';
import { foreign } from '../../../text/foreign.ts';
import type { Given } from '../project/parameters.ts';
import { type Described, describe } from '../stack/describe-change-set.ts';

/** Between two looks at change sets that are being made. */
const lookEveryMs = 1_000;

/** What a change set is made of. */
export interface Wish {
  /** Of the stack; a change set of type CREATE makes it, empty and in review. */
  readonly stack: string;
  readonly type: 'CREATE' | 'UPDATE';
  readonly name: string;
  readonly body: string;
  /** Where AWS reads the template, when it is too large for a call. */
  readonly url?: string | undefined;
  readonly parameters: readonly Given[];
  readonly capabilities: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly role: string | undefined;
}

/** A change set that was asked for. */
export interface Asked {
  readonly arn: string;
  readonly stackId: string;
}

/** How making a change set ended. */
export type Made =
  | { readonly kind: 'made'; readonly described: Described }
  | { readonly kind: 'empty' }
  | { readonly kind: 'failed'; readonly reason: string };

/** The token makes a call whose answer was lost the same call when it is repeated. */
export async function askFor(cloud: CloudFormation, wish: Wish): Promise<Asked> {
  try {
    const { id: arn, stackId } = await cloud.createChangeSet(inputOf(wish));
    return { arn, stackId };
  } catch (thrown) {
    if (!(thrown instanceof AwsError) || !/^AlreadyExists/.test(thrown.awsCode)) throw thrown;
    throw new UserError(nameTaken(wish, thrown));
  }
}

/** The same request by the same token is no error: this one was made for another plan of the run. */
function nameTaken({ stack, name }: Wish, { message }: AwsError): Problem {
  return {
    code: 'change-set-exists',
    what: `The stack ${stack} has a change set ${name} already, which was made of something else: ${foreign(message)}`,
    remedy: 'Plan again: each plan gives its change sets a name of its own.',
  };
}

function inputOf(wish: Wish): CreateChangeSetCommandInput {
  return {
    StackName: wish.stack,
    ChangeSetName: wish.name,
    ChangeSetType: wish.type,
    ClientToken: wish.name,
    ...(wish.url === undefined ? { TemplateBody: wish.body } : { TemplateURL: wish.url }),
    Parameters: wish.parameters.map(parameterOf),
    Capabilities: wish.capabilities as Capability[],
    Tags: Object.entries(wish.tags).map(([Key, Value]) => ({ Key, Value })),
    IncludeNestedStacks: true,
    // A creation that fails leaves nothing half-made; a stack that worked goes back to what worked.
    OnStackFailure: wish.type === 'CREATE' ? 'DELETE' : 'ROLLBACK',
    ...(wish.role === undefined ? {} : { RoleARN: wish.role }),
  };
}

function parameterOf(given: Given): Parameter {
  const { name: ParameterKey } = given;
  return 'previous' in given
    ? { ParameterKey, UsePreviousValue: true }
    : { ParameterKey, ParameterValue: given.value };
}

export interface Waiting {
  readonly cloud: CloudFormation;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Waits until a change set is made or failed to be, and answers what it does. */
export async function outcomeOf({ arn }: Asked, { cloud, clock, signal }: Waiting): Promise<Made> {
  for (;;) {
    const seen = await cloud.changeSet(arn, 'names');
    const { Status = 'gone', StatusReason: reason = '' } = seen ?? {};
    if (Status === 'CREATE_COMPLETE') {
      const described = await describe(cloud, arn);
      return described ? { kind: 'made', described } : { kind: 'failed', reason: 'it is gone' };
    }
    if (Status !== 'CREATE_PENDING' && Status !== 'CREATE_IN_PROGRESS')
      return isEmpty(reason) ? { kind: 'empty' } : { kind: 'failed', reason: reason || Status };
    await clock.sleep(lookEveryMs, signal);
  }
}

/** The two texts of a change set without changes; the second is that of templates with transforms. */
export function isEmpty(reason: string): boolean {
  return (
    reason.startsWith("The submitted information didn't contain changes") ||
    reason.startsWith('No updates are to be performed')
  );
}
