import { boundaryName, type Kind, prefixOf } from '../../../infra/permissions/scope.ts';
import { type Row, row } from './row.ts';
import { account, scopeOf } from './scopes.ts';

/** No role without the boundary, none outside of the path, and none passed but to tasks. */
export function roleRows(kind: Kind): Row[] {
  const own = `arn:aws:iam::${account}:role/${prefixOf({ kind })}/app/task`;
  const machine = `arn:aws:iam::${account}:role/${prefixOf({ kind })}/base/bastion`;
  const profile = machine.replace(':role/', ':instance-profile/');
  const admin = `arn:aws:iam::${account}:role/${prefixOf({ kind })}-apply`;
  const boundary = `arn:aws:iam::${account}:policy/${boundaryName(scopeOf(kind))}`;
  const bounded = { 'iam:PermissionsBoundary': boundary };
  const free = { 'iam:PermissionsBoundary': `arn:aws:iam::aws:policy/AdministratorAccess` };
  const passed = (service: string) => ({ 'iam:PassedToService': `${service}.amazonaws.com` });
  const shaping = ['iam:CreateRole', 'iam:PutRolePermissionsBoundary', 'iam:PutRolePolicy'];
  return [
    ...shaping.flatMap((call) => [
      row(true, call, [own, bounded]),
      row(true, call, [machine, bounded]),
      row(false, call, [own, free]),
      row(false, call, [own]),
      row(false, call, [admin, bounded]),
    ]),
    ...ownRoleCalls.flatMap((call) => [
      row(true, call, [own]),
      row(true, call, [machine]),
      row(false, call, [admin]),
    ]),
    row(true, 'iam:PassRole', [own, passed('ecs-tasks')]),
    row(false, 'iam:PassRole', [own, passed('lambda')]),
    row(false, 'iam:PassRole', [admin, passed('ecs-tasks')]),
    row(true, 'iam:PassRole', [machine, passed('ec2')]),
    row(false, 'iam:PassRole', [machine, passed('ecs-tasks')]),
    row(false, 'iam:PassRole', [own, passed('ec2')]),
    row(false, 'iam:PassRole', [admin, passed('ec2')]),
    ...profileCalls.flatMap((call) => [
      row(true, call, [profile]),
      row(false, call, [`arn:aws:iam::${account}:instance-profile/admin`]),
    ]),
    row(true, 'iam:CreateServiceLinkedRole', [
      `arn:aws:iam::${account}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`,
    ]),
    row(false, 'iam:CreateServiceLinkedRole', [admin]),
    ...['iam:DeleteRolePermissionsBoundary', 'iam:AttachRolePolicy', 'iam:CreateUser'].map((call) =>
      row(false, call, [call === 'iam:CreateUser' ? `arn:aws:iam::${account}:user/x` : own]),
    ),
  ];
}

const profileCalls = [
  'iam:AddRoleToInstanceProfile',
  'iam:CreateInstanceProfile',
  'iam:DeleteInstanceProfile',
  'iam:GetInstanceProfile',
  'iam:RemoveRoleFromInstanceProfile',
];

const ownRoleCalls = [
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
];
