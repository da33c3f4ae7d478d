import { AwsError } from '../../../aws/aws-error.ts';
import type {
  CloudFormation,
  GetTemplateSummaryCommandOutput,
  Stack,
} from '../../../aws/cloudformation.ts';
import type { Problem } from '../../../text/errors.ts';
import type { StackSource } from '../project/stacks.ts';
import {
  isInReview,
  ownerProblems,
  reviewProblems,
  statusProblems,
} from '../stack/stack-status.ts';

/** A stack of the project beside what CloudFormation has under its name. */
export interface SeenStack {
  readonly source: StackSource;
  /** Undefined where there is none yet; one in review has nothing either. */
  readonly now: Stack | undefined;
  /** Undefined where AWS refuses the template. */
  readonly summary: GetTemplateSummaryCommandOutput | undefined;
  readonly problems: readonly Problem[];
}

interface Wish {
  readonly environment: string;
  readonly capabilities: readonly string[];
  /** What the names of our own change sets begin with. */
  readonly prefix: string;
}

/** Reads what there is of a stack and what its template needs; all that is wrong with either is found. */
export async function lookAt(
  source: StackSource,
  wish: Wish,
  cloud: CloudFormation,
): Promise<SeenStack> {
  const [now, { summary, problem }] = await Promise.all([
    cloud.stack(source.name),
    summaryOf(source, cloud),
  ]);
  const shells = now && isInReview(now) ? await cloud.changeSets(source.name) : [];
  return {
    source,
    now,
    summary,
    problems: [
      ...(now ? [...statusProblems(now), ...ownerProblems(now, wish.environment)] : []),
      ...reviewProblems(source.name, shells, wish.prefix),
      ...(problem ? [problem] : []),
      ...(summary ? capabilityProblems(source, summary, wish.capabilities) : []),
    ],
  };
}

interface Summary {
  readonly summary: GetTemplateSummaryCommandOutput | undefined;
  readonly problem?: Problem;
}

async function summaryOf(
  { name, path, body, url }: StackSource,
  cloud: CloudFormation,
): Promise<Summary> {
  try {
    return {
      summary: await cloud.templateSummary(
        url === undefined ? { TemplateBody: body } : { TemplateURL: url },
      ),
    };
  } catch (thrown) {
    if (!(thrown instanceof AwsError) || thrown.awsCode !== 'ValidationError') throw thrown;
    const problem = {
      code: 'template-refused',
      what: `CloudFormation does not take the template ${path} of ${name}: ${thrown.message}`,
      remedy: `Correct ${path}.`,
    };
    return { summary: undefined, problem };
  }
}

/** CAPABILITY_AUTO_EXPAND is asked of those who expand macros without a look at a change set. */
function capabilityProblems(
  { name, path }: StackSource,
  { Capabilities = [], CapabilitiesReason: reason }: GetTemplateSummaryCommandOutput,
  given: readonly string[],
): Problem[] {
  const has = (capability: string) =>
    given.includes(capability) ||
    (capability === 'CAPABILITY_IAM' && given.includes('CAPABILITY_NAMED_IAM'));
  const missing = Capabilities.filter((one) => one !== 'CAPABILITY_AUTO_EXPAND' && !has(one));
  if (missing.length === 0) return [];
  const snippet = `capabilities: ${[...given, ...missing].join(',')}`;
  return [
    {
      code: 'capabilities-missing',
      what: `The template ${path} of ${name} needs ${missing.join(', ')}${reason === undefined ? '' : ` (${reason})`}.`,
      remedy: `If it may: ${snippet}`,
      snippet,
    },
  ];
}
