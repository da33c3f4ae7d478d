import type { IamRequest } from '../infra/permissions/requests.ts';
import type { RecordedAccount } from './account.ts';
import type { Asking } from './asked-of-ecs.ts';

interface Input {
  readonly StackName?: string;
  readonly ChangeSetName?: string;
  readonly RoleARN?: string;
  readonly TemplateBody?: string;
  readonly Parameters?: readonly { ParameterKey?: string; ParameterValue?: string }[];
}

/** The stack that a call is about: by its name or ARN, or as that of the change set. */
function stackIn({ StackName, ChangeSetName = '' }: Input, account: RecordedAccount): string {
  const name = StackName ?? account.stackOf(ChangeSetName);
  if (name === undefined) throw new Error(`No recorded call made the change set ${ChangeSetName}.`);
  if (name.startsWith('arn:')) return name;
  return account.arn('cloudformation', `stack/${name}/0a1b`);
}

const onStack =
  (operation: string): Asking =>
  (input: Input, account) => {
    const { RoleARN } = input;
    const role: IamRequest['context'] = RoleARN ? { 'cloudformation:RoleArn': RoleARN } : {};
    const to = { 'iam:PassedToService': 'cloudformation.amazonaws.com' };
    const action = `cloudformation:${operation}`;
    return [
      { action, resource: stackIn(input, account), context: role },
      ...(RoleARN ? [{ action: 'iam:PassRole', resource: RoleARN, context: to }] : []),
    ];
  };

/** A change set is made with the values of the parameters that its template names, which are read for its caller. */
const changeSet: Asking = (input: Input, account) => [
  ...onStack('CreateChangeSet')(input as never, account),
  ...namedParameters(input).map((name) => {
    const resource = account.arn('ssm', `parameter/${name.replace(/^\//, '')}`);
    return { action: 'ssm:GetParameters', resource, context: {} };
  }),
];

interface Declared {
  readonly Type?: string;
  readonly Default?: string;
}

function namedParameters({ TemplateBody = '{}', Parameters = [] }: Input): string[] {
  if (!TemplateBody.trimStart().startsWith('{')) return [];
  const template: { readonly Parameters?: Readonly<Record<string, Declared>> } =
    JSON.parse(TemplateBody);
  const given = new Map(Parameters.map((one) => [one.ParameterKey, one.ParameterValue]));
  return Object.entries(template.Parameters ?? {})
    .filter(([, { Type }]) => Type?.startsWith('AWS::SSM::Parameter::Value<'))
    .flatMap(([name, { Default }]) => given.get(name) ?? Default ?? []);
}

const ofStacks = [
  'DeleteChangeSet',
  'DeleteStack',
  'DescribeChangeSet',
  'DescribeStackEvents',
  'DescribeStackResourceDrifts',
  'DescribeStackResources',
  'DescribeStacks',
  'DetectStackDrift',
  'DescribeEvents',
  'ExecuteChangeSet',
  'GetTemplate',
  'ListChangeSets',
  'ListStackResources',
];

/** IAM knows no stack for these. */
const ofNone = [
  'DescribeStackDriftDetectionStatus',
  'GetTemplateSummary',
  'ListExports',
  'ListImports',
];

export const cloudformation: Readonly<Record<string, Asking>> = Object.fromEntries([
  ...ofStacks.map((operation) => [operation, onStack(operation)] as const),
  ...ofNone.map((operation) => {
    const request = { action: `cloudformation:${operation}`, resource: '*', context: {} };
    return [operation, () => [request]] as const;
  }),
  ['CreateChangeSet', changeSet],
]);
