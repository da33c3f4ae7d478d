import { baseRolePath, taskRolePath } from '../contract/identity.ts';
import { boundaryName, bucketsOf, type Scope } from './scope.ts';
import type { Statement } from './statement.ts';

/** The services of which environments are made. */
const services = [
  'application-autoscaling',
  'cloudfront',
  'cloudwatch',
  'ec2',
  'ecs',
  'elasticache',
  'elasticloadbalancing',
  'logs',
  'rds',
  'route53',
  'servicediscovery',
  'sns',
  'sqs',
] as const;

/**
 * What makes and ends environments: CloudFormation's own role, or Terraform under the role that applies. Nothing of
 * the other kind, no role without the boundary, and none of what `bootstrap` made.
 */
export function changeStatements(scope: Scope): Statement[] {
  return [
    {
      Sid: 'Environments',
      Effect: 'Allow',
      Action: services.map((service) => `${service}:*`),
      Resource: ['*'],
    },
    ...keptStatements(scope),
    ...roleStatements(scope),
    otherKind(scope),
  ];
}

/** What keeps something: only under the names of the contract. */
function keptStatements(scope: Scope): Statement[] {
  const { partition, region, account, bases } = scope;
  const below = (service: string, type: string) =>
    bases.map((base) => `arn:${partition}:${service}:${region}:${account}:${type}/adhoc/${base}/*`);
  return [
    {
      Sid: 'Parameters',
      Effect: 'Allow',
      Action: [
        'ssm:AddTagsToResource',
        'ssm:DeleteParameter',
        'ssm:DeleteParameters',
        'ssm:GetParameter',
        'ssm:GetParameters',
        'ssm:ListTagsForResource',
        'ssm:PutParameter',
        'ssm:RemoveTagsFromResource',
      ],
      Resource: below('ssm', 'parameter'),
    },
    {
      Sid: 'Secrets',
      Effect: 'Allow',
      Action: ['secretsmanager:*'],
      Resource: bases.map(
        (base) => `arn:${partition}:secretsmanager:${region}:${account}:secret:adhoc/${base}/*`,
      ),
    },
    // Of no secret yet: IAM knows no resource for it.
    {
      Sid: 'NewPasswords',
      Effect: 'Allow',
      Action: ['secretsmanager:GetRandomPassword'],
      Resource: ['*'],
    },
    {
      Sid: 'Buckets',
      Effect: 'Allow',
      Action: ['s3:*'],
      Resource: bucketsOf(scope, bases).flatMap((name) =>
        ['', '/*'].map((inside) => `arn:${partition}:s3:::${name}${inside}`),
      ),
    },
  ];
}

/** Roles of tasks and machines: under the paths of the kind, with the boundary, for what they are made for alone. */
function roleStatements(scope: Scope): Statement[] {
  const { partition, account, kind } = scope;
  const iam = `arn:${partition}:iam::${account}`;
  const [ofTasks, ofMachines] = [taskRolePath(kind), baseRolePath(kind)];
  const roles = [ofTasks, ofMachines].map((path) => `${iam}:role${path}*`);
  return [
    {
      Sid: 'BoundedRoles',
      Effect: 'Allow',
      Action: ['iam:CreateRole', 'iam:PutRolePermissionsBoundary', 'iam:PutRolePolicy'],
      Resource: roles,
      Condition: {
        StringEquals: { 'iam:PermissionsBoundary': `${iam}:policy/${boundaryName(scope)}` },
      },
    },
    {
      Sid: 'OwnRoles',
      Effect: 'Allow',
      Action: [
        'iam:DeleteRole',
        'iam:DeleteRolePolicy',
        'iam:GetRole',
        'iam:GetRolePolicy',
        'iam:ListAttachedRolePolicies',
        'iam:ListInstanceProfilesForRole',
        'iam:ListRolePolicies',
        'iam:TagRole',
        'iam:UntagRole',
        'iam:UpdateAssumeRolePolicy',
        'iam:UpdateRoleDescription',
      ],
      Resource: roles,
    },
    passing('RolesForTasks', `${iam}:role${ofTasks}*`, 'ecs-tasks.amazonaws.com'),
    passing('RolesForMachines', `${iam}:role${ofMachines}*`, 'ec2.amazonaws.com'),
    {
      Sid: 'ProfilesOfMachines',
      Effect: 'Allow',
      Action: [
        'iam:AddRoleToInstanceProfile',
        'iam:CreateInstanceProfile',
        'iam:DeleteInstanceProfile',
        'iam:GetInstanceProfile',
        'iam:RemoveRoleFromInstanceProfile',
      ],
      Resource: [`${iam}:instance-profile${ofMachines}*`],
    },
    {
      Sid: 'RolesOfServices',
      Effect: 'Allow',
      Action: ['iam:CreateServiceLinkedRole'],
      Resource: [`${iam}:role/aws-service-role/*`],
    },
  ];
}

function passing(Sid: string, role: string, service: string): Statement {
  const Condition = { StringEquals: { 'iam:PassedToService': service } };
  return { Sid, Effect: 'Allow', Action: ['iam:PassRole'], Resource: [role], Condition };
}

/** What carries the tag of the other kind is nobody's to change here. */
function otherKind({ kind }: Scope): Statement {
  const other = kind === 'prod' ? 'ad-hoc' : 'prod';
  return {
    Sid: 'NotTheOtherKind',
    Effect: 'Deny',
    Action: ['*'],
    Resource: ['*'],
    Condition: { StringEquals: { 'aws:ResourceTag/adhoc:kind': other } },
  };
}
