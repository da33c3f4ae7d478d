import type { IamRequest } from '../infra/permissions/requests.ts';
import type { Exchange } from '../world/journal.ts';
import type { RecordedAccount } from './account.ts';
import { type Asking, ecs } from './asked-of-ecs.ts';
import { cloudformation } from './asked-of-stacks.ts';

interface Named {
  readonly Name?: string;
  readonly Names?: readonly string[];
  readonly Path?: string;
  readonly Overwrite?: boolean;
}

/** Each parameter by its name, and those below a path by the path. */
const parameters =
  (action: string): Asking =>
  ({ Name, Names = [], Path, Overwrite = false }: Named, account) => {
    const names = [Name, ...Names, Path].filter((name) => name !== undefined);
    const isWrite = action === 'ssm:PutParameter';
    const context: IamRequest['context'] = isWrite ? { 'ssm:Overwrite': `${Overwrite}` } : {};
    return names.map((name) => {
      const resource = account.arn('ssm', `parameter/${name.replace(/^\//, '')}`);
      return { action, resource, context };
    });
  };

interface WithContext {
  readonly KeyId?: string;
  readonly EncryptionContext?: Readonly<Record<string, string>>;
}

/** By Decrypt the key is named in the ciphertext alone: the account of a recording has one. */
const ofKey =
  (action: string): Asking =>
  ({ KeyId = 'alias/adhoc-plans', EncryptionContext = {} }: WithContext, account) => [
    {
      action,
      resource: account.key(KeyId),
      context: Object.fromEntries(
        Object.entries(EncryptionContext).map(([key, value]) => [
          `kms:EncryptionContext:${key}`,
          value,
        ]),
      ),
    },
  ];

const repository =
  (action: string): Asking =>
  ({ repositoryName }: { readonly repositoryName: string }, account) => [
    { action, resource: account.arn('ecr', `repository/${repositoryName}`), context: {} },
  ];

interface LogStream {
  readonly logGroupName: string;
  readonly logStreamName: string;
}

const anywhere =
  (action: string): Asking =>
  () => [{ action, resource: '*', context: {} }];

const byService: Readonly<Record<string, Readonly<Record<string, Asking>>>> = {
  ecs,
  cloudformation,
  ssm: {
    GetParameter: parameters('ssm:GetParameter'),
    GetParameters: parameters('ssm:GetParameters'),
    GetParametersByPath: parameters('ssm:GetParametersByPath'),
    PutParameter: parameters('ssm:PutParameter'),
    DeleteParameter: parameters('ssm:DeleteParameter'),
    DescribeParameters: anywhere('ssm:DescribeParameters'),
  },
  kms: { Decrypt: ofKey('kms:Decrypt'), GenerateDataKey: ofKey('kms:GenerateDataKey') },
  ecr: {
    DescribeImages: repository('ecr:DescribeImages'),
    BatchGetImage: repository('ecr:BatchGetImage'),
    GetDownloadUrlForLayer: repository('ecr:GetDownloadUrlForLayer'),
    DescribePullThroughCacheRules: anywhere('ecr:DescribePullThroughCacheRules'),
  },
  logs: {
    GetLogEvents: ({ logGroupName, logStreamName }: LogStream, account) => [
      {
        action: 'logs:GetLogEvents',
        resource: account.arn('logs', `log-group:${logGroupName}:log-stream:${logStreamName}`),
        context: {},
      },
    ],
  },
  secretsmanager: {
    DescribeSecret: ({ SecretId }: { readonly SecretId: string }, account) => [
      {
        action: 'secretsmanager:DescribeSecret',
        resource: SecretId.startsWith('arn:')
          ? SecretId
          : account.arn('secretsmanager', `secret:${SecretId}-AbCdEf`),
        context: {},
      },
    ],
  },
  s3: {
    GetObject: ({ path }: { readonly path: string }) => [
      { action: 's3:GetObject', resource: `arn:aws:s3:::${path.slice(1)}`, context: {} },
    ],
  },
  ec2: {
    DescribeSubnets: anywhere('ec2:DescribeSubnets'),
    DescribeSecurityGroups: anywhere('ec2:DescribeSecurityGroups'),
  },
  elasticloadbalancing: Object.fromEntries(
    ['AccountLimits', 'Listeners', 'Rules', 'Tags', 'TargetGroups', 'TargetHealth'].map((what) => [
      `Describe${what}`,
      anywhere(`elasticloadbalancing:Describe${what}`),
    ]),
  ),
};

/** What no policy of a role decides: who somebody is, and addresses that AWS signed. */
const unasked = /^(sts:GetCallerIdentity|sts:AssumeRoleWithWebIdentity|oidc:|layer:)/;

/**
 * What a recorded call asks of IAM: its resources and its context are read out of the request itself.
 * @throws for an operation that nobody has said this of.
 */
export function askedBy(exchange: Exchange, account: RecordedAccount): readonly IamRequest[] {
  const { action, service, operation } = exchange;
  if (unasked.test(action)) return [];
  const asking = byService[service]?.[operation];
  if (!asking) throw new Error(`Nothing says what ${action} asks of IAM: see ${import.meta.url}.`);
  return asking(exchange.input as never, account);
}
