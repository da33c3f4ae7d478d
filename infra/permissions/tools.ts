import { statesOf } from '../../actions/library/naming/names.ts';
import { publishCdkAssets, readCdkAssets } from './cdk-assets.ts';
import { changeStatements } from './changes.ts';
import { readsOfPlan } from './reads.ts';
import type { RoleName } from './roles.ts';
import { executionRoleName, roleArn, type Scope, type Tool } from './scope.ts';
import type { Statement } from './statement.ts';
import { readTemplateParameters } from './template-parameters.ts';

type Needs = Partial<Record<RoleName, (scope: Scope) => readonly Statement[]>>;

/** What a role needs for the tools that it starts, and for what they start in turn. */
export function toolStatements(role: RoleName, scope: Scope): Statement[] {
  const ofTools = scope.tools.flatMap((tool) => needsOf[tool][role]?.(scope) ?? []);
  return [...(always[role]?.(scope) ?? []), ...ofTools];
}

const always: Needs = {
  plan: () => [{ Sid: 'LookAround', Effect: 'Allow', Action: readsOfPlan, Resource: ['*'] }],
};

const needsOf: Readonly<Record<Tool, Needs>> = {
  cloudformation: {
    plan: (scope) => [
      passExecutionRole(scope),
      readTemplateParameters(scope),
      storeAssets(scope),
      findAssets(scope),
    ],
    auto: (scope) => [endStacks(scope)],
  },
  cdk: { plan: publishCdkAssets, apply: readCdkAssets },
  terraform: {
    plan: (scope) => [...readStates(scope), lockStates(scope), ...readSecrets(scope)],
    apply: (scope) => [...readStates(scope), ...writeStates(scope), ...changeStatements(scope)],
  },
};

/** A change set is made for the role that will carry it out; nobody who plans has that role's rights. */
function passExecutionRole(scope: Scope): Statement {
  return {
    Sid: 'RoleForStacks',
    Effect: 'Allow',
    Action: ['iam:PassRole'],
    Resource: [roleArn(scope, executionRoleName(scope))],
    Condition: { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } },
  };
}

/** New assets; that none is overwritten is the policy of the bucket. */
function storeAssets({ partition, assetsBucket }: Scope): Statement {
  return {
    Sid: 'NewAssets',
    Effect: 'Allow',
    Action: ['s3:GetObjectVersion', 's3:PutObject'],
    Resource: [`arn:${partition}:s3:::${assetsBucket}/*`],
  };
}

/** The CDK's CLI lists a bucket to see what is there already. */
function findAssets({ partition, assetsBucket }: Scope): Statement {
  return {
    Sid: 'FindAssets',
    Effect: 'Allow',
    Action: ['s3:ListBucket'],
    Resource: [`arn:${partition}:s3:::${assetsBucket}`],
  };
}

/** Stacks of ad-hoc environments, never those of a base. */
function endStacks(scope: Scope): Statement {
  const { partition, region, account } = scope;
  return {
    Sid: 'EndStacks',
    Effect: 'Allow',
    Action: [
      'cloudformation:DeleteStack',
      'cloudformation:DescribeStacks',
      'cloudformation:DescribeStackEvents',
    ],
    Resource: [`arn:${partition}:cloudformation:${region}:${account}:stack/adhoc-app-*/*`],
  };
}

function states({ partition, stateBucket, kind }: Scope, end = ''): string[] {
  return [`arn:${partition}:s3:::${stateBucket}/${statesOf(kind)}*${end}`];
}

function readStates(scope: Scope): Statement[] {
  const { partition, stateBucket } = scope;
  return [
    { Sid: 'ReadStates', Effect: 'Allow', Action: ['s3:GetObject'], Resource: states(scope) },
    {
      Sid: 'FindStates',
      Effect: 'Allow',
      Action: ['s3:ListBucket'],
      Resource: [`arn:${partition}:s3:::${stateBucket}`],
    },
  ];
}

/**
 * The provider reads the value of a secret that it made whenever it refreshes, and asks for the password of one that
 * no state holds with every plan: of the environments of the kind alone.
 */
function readSecrets({ partition, region, account, bases }: Scope): Statement[] {
  const secrets = `arn:${partition}:secretsmanager:${region}:${account}:secret:adhoc`;
  return [
    {
      Sid: 'ReadSecrets',
      Effect: 'Allow',
      Action: ['secretsmanager:GetSecretValue'],
      Resource: bases.map((base) => `${secrets}/${base}/*`),
    },
    {
      Sid: 'NewPasswords',
      Effect: 'Allow',
      Action: ['secretsmanager:GetRandomPassword'],
      Resource: ['*'],
    },
  ];
}

/** `use_lockfile` keeps the lock as an object beside the state. */
function lockStates(scope: Scope): Statement {
  const Resource = states(scope, '.tflock');
  const Action = ['s3:DeleteObject', 's3:PutObject'];
  return { Sid: 'LockStates', Effect: 'Allow', Action, Resource };
}

/** Writes states and locks, and deletes locks alone: a bucket with versions forgets nothing. */
function writeStates(scope: Scope): Statement[] {
  const [lock, state] = [states(scope, '.tflock'), states(scope)];
  return [
    { Sid: 'WriteStates', Effect: 'Allow', Action: ['s3:PutObject'], Resource: state },
    { Sid: 'UnlockStates', Effect: 'Allow', Action: ['s3:DeleteObject'], Resource: lock },
  ];
}
