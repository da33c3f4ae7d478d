import { expect, it } from '@jest/globals';
import { buildPolicyOf } from '../../../infra/permissions/build.ts';
import { mutantsOf } from './mutants.ts';
import { type Row, row } from './row.ts';
import { isFound, wrongRows } from './rows.ts';
import { account, region } from './scopes.ts';

const policy = buildPolicyOf({
  partition: 'aws',
  account,
  region,
  images: ['backend', 'team/web'],
});
const repository = (name: string) => `arn:aws:ecr:${region}:${account}:repository/${name}`;

/** What `docker push` asks of ECR, and what build-image.yml asks itself. */
const pushing = [
  'ecr:BatchCheckLayerAvailability',
  'ecr:BatchGetImage',
  'ecr:CompleteLayerUpload',
  'ecr:DescribeRepositories',
  'ecr:GetDownloadUrlForLayer',
  'ecr:InitiateLayerUpload',
  'ecr:PutImage',
  'ecr:UploadLayerPart',
];

const never = [
  'ecr:BatchDeleteImage',
  'ecr:PutImageTagMutability',
  'ecr:SetRepositoryPolicy',
  'ecr:DeleteRepository',
];

const rows: readonly Row[] = [
  row(true, 'ecr:GetAuthorizationToken', ['*']),
  ...pushing.flatMap((call) => [
    row(true, call, [repository('backend')]),
    row(true, call, [repository('team/web')]),
    row(false, call, [repository('other')]),
  ]),
  ...never.map((call) => row(false, call, [repository('backend')])),
  row(false, 'ecs:UpdateService', [`arn:aws:ecs:${region}:${account}:service/a-cluster/a-web`]),
  row(false, 'ssm:PutParameter', [`arn:aws:ssm:${region}:${account}:parameter/adhoc/dev/a`]),
];

it('pushes to the named repositories, and moves, deletes and deploys nothing', async () => {
  expect(await wrongRows(policy, rows)).toEqual([]);
});

it('has nothing that could be left out or opened', async () => {
  for (const mutant of mutantsOf(policy))
    expect([mutant.what, await isFound(mutant, rows)]).toEqual([mutant.what, true]);
});
