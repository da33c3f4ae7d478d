import type { Call } from '../../host/spec.ts';

const withTool = '`tool: cloudformation`:';

function needed(operation: string, why: string): Call {
  return { action: `cloudformation:${operation}`, need: 'with-input', why: `${withTool} ${why}` };
}

function optional(action: string, why: string): Call {
  return { action, need: 'optional', why: `${withTool} ${why}` };
}

/** What reading a saved plan again asks, when it is reviewed and when it is applied. */
export const readingCalls: readonly Call[] = [
  needed('DescribeChangeSet', 'what a change set does'),
  needed('DescribeStacks', 'how a stack stands'),
  needed('ListStackResources', 'what is in a stack that is to be destroyed'),
];

/** The versions that names in templates and parameters stand for. */
export const pinCalls: readonly Call[] = [
  optional('ssm:GetParameter', 'the version of a parameter that a template refers to'),
  optional('secretsmanager:DescribeSecret', 'the version of a secret that a template refers to'),
];

/** What planning asks. It executes nothing and deletes no stack. */
export const planningCalls: readonly Call[] = [
  ...readingCalls,
  needed('CreateChangeSet', 'the plan of a stack; of a new one it makes the empty stack in review'),
  needed('GetTemplate', 'the templates before and after'),
  needed('GetTemplateSummary', 'what a template declares'),
  needed('ListChangeSets', 'whose plan a stack in review is'),
  needed('ListExports', 'what stacks take from another'),
  needed('ListImports', 'with `operation: destroy`: who uses what is to go'),
  optional('cloudformation:DescribeEvents', 'what the validation of a change set found'),
  optional(
    'cloudformation:DeleteChangeSet',
    'removes change sets of this plan that are empty or failed, or all when it is not stored',
  ),
  {
    action: 'iam:PassRole',
    need: 'with-input',
    why: '`execution-role`, or a role that a CDK app names: CloudFormation works with it',
  },
  needed('DetectStackDrift', 'with `operation: drift`'),
  needed('DescribeStackDriftDetectionStatus', 'with `operation: drift`'),
  needed('DescribeStackResourceDrifts', 'with `operation: drift`'),
  ...pinCalls,
];

/** What carrying a plan out asks, or discarding one. */
export const applyingCalls: readonly Call[] = [
  ...readingCalls,
  needed('GetTemplate', 'the template of a change set, and of a stack that is to be destroyed'),
  needed('ListChangeSets', 'whether another change set has the name of the planned one'),
  needed('ExecuteChangeSet', 'carries out what was planned'),
  needed('DescribeStackEvents', 'how far it is, and why it failed'),
  needed('DeleteStack', 'a plan of `operation: destroy`, and an empty stack of a discarded plan'),
  needed('DeleteChangeSet', 'with `operation: discard`'),
  ...pinCalls,
];
