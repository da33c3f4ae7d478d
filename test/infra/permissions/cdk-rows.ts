import type { RoleName } from '../../../infra/permissions/roles.ts';
import { type Aim, type Row, row } from './row.ts';
import { account, region } from './scopes.ts';

const bucket = (qualifier: string, of = account) =>
  `arn:aws:s3:::cdk-${qualifier}-assets-${of}-${region}`;
const repository = (qualifier: string) =>
  `arn:aws:ecr:${region}:${account}:repository/cdk-${qualifier}-container-assets-${account}-${region}`;

const pushes = [
  'ecr:BatchCheckLayerAvailability',
  'ecr:CompleteLayerUpload',
  'ecr:InitiateLayerUpload',
  'ecr:PutImage',
  'ecr:UploadLayerPart',
];

/** Whoever plans an app publishes for it; whoever applies looks; nobody deletes, and nobody else sees it. */
export function cdkRows(role: RoleName): Row[] {
  const [own, other] = [bucket('hnb659fds'), bucket('other')];
  const may = (...roles: readonly RoleName[]) => roles.includes(role);
  const inside = (call: string, allowed: boolean): Row[] => [
    row(allowed, call, [`${own}/a.zip`]),
    row(false, call, [`${other}/a.zip`]),
    row(false, call, [`${bucket('hnb659fds', '999999999999')}/a.zip`]),
  ];
  const list: readonly (readonly [boolean, Aim])[] = [
    [may('plan'), [own]],
    [false, [other]],
  ];
  return [
    ...inside('s3:GetObject', may('plan', 'apply')),
    ...inside('s3:PutObject', may('plan')),
    ...inside('s3:AbortMultipartUpload', may('plan')),
    ...inside('s3:DeleteObject', false),
    ...list.map(([allowed, aim]) => row(allowed, 's3:ListBucket', aim)),
    ...pushes.flatMap((call) => [
      row(may('plan'), call, [repository('hnb659fds')]),
      row(false, call, [repository('other')]),
    ]),
    // Docker asks whether a manifest is there; who deploys looks at any image.
    row(may('plan', 'deploy'), 'ecr:BatchGetImage', [repository('hnb659fds')]),
    row(may('deploy'), 'ecr:BatchGetImage', [repository('other')]),
    row(may('plan'), 'ecr:GetAuthorizationToken', ['*']),
    row(false, 'ecr:BatchDeleteImage', [repository('hnb659fds')]),
  ];
}
