import { describe, expect, it } from '@jest/globals';
import { applyStacks } from '../../actions/library/engines/cloudformation/apply/apply.ts';
import { readPlan } from '../../actions/library/engines/cloudformation/saved-plan/saved-plan.ts';
import type { PlanAsset } from '../../actions/library/sealed-plan/private-schema.ts';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { planByHand, queue } from '../library/engines/cloudformation/plan-by-hand.ts';
import { assetsBucket } from '../tool/assembly.ts';
import type { Scenario } from '../world/scenario.ts';
import { CloudScene } from './applying/cloud-scene.ts';
import { newFolder } from './applying/sealed.ts';
import { RecordedSite } from './recorded-site.ts';

ownEnvironment();

const app = { name: 'adhoc-app-alpha', template: { Resources: { Jobs: queue(1) } } };
const changed = { ...app, template: { Resources: { Jobs: queue(2) } } };
const other = { ...app, template: { Resources: { Jobs: queue(3) } } };

/** Somebody else changes the stack by a change set of their own. */
async function changeBySomebodyElse({ scene, aws }: CloudScene): Promise<void> {
  const { clock } = scene;
  const cloud = await aws.cloudFormation();
  const around = { cloud, clock, folder: newFolder(), name: 'somebody-elses' };
  const saved = await planByHand([other], around);
  const { signal } = new AbortController();
  const follower = { onStarted: () => undefined, onProgress: () => undefined };
  await applyStacks(saved, follower, { aws, clock, signal, site: new RecordedSite() });
}

async function changeSetOf({ saved }: CloudScene): Promise<string> {
  return (await readPlan(saved?.folder ?? '')).stacks[0]?.changeSet ?? '';
}

type Meanwhile = (cloud: CloudScene) => Promise<unknown>;

const meanwhile: readonly (readonly [string, Meanwhile])[] = [
  ['change-set-obsolete', changeBySomebodyElse],
  [
    'change-set-gone',
    async (cloud) => (await cloud.aws.cloudFormation()).deleteChangeSet(await changeSetOf(cloud)),
  ],
  [
    'change-set-replaced',
    async (cloud) => {
      const service = await cloud.aws.cloudFormation();
      await service.deleteChangeSet(await changeSetOf(cloud));
      const name = 'adhoc-alpha-4711-1';
      const around = { cloud: service, clock: cloud.scene.clock, folder: newFolder(), name };
      await planByHand([other], around);
    },
  ],
  [
    'stack-gone',
    async (cloud) => {
      const service = await cloud.aws.cloudFormation();
      await service.deleteStack({ StackName: app.name });
      await cloud.scene.clock.sleep(60_000);
    },
  ],
];

describe('a plan whose stack is not what it was', () => {
  it.each(meanwhile)(
    'is refused as %s before its mark, its lease and any change',
    async (code, happens) => {
      const cloud = await CloudScene.open({ wanted: [changed], cloudFormation: { stacks: [app] } });
      await happens(cloud);
      const writes = cloud.scene.writes.length;
      const { codes, problems } = await cloud.scene.run();
      expect(codes).toEqual([code]);
      expect(problems[0]?.remedy).toBe('Plan again, and approve the new plan.');
      expect(cloud.scene.writes.length).toBe(writes);
    },
  );

  it('of several stacks is refused for each of them at once', async () => {
    const two = [
      { ...changed, name: 'one' },
      { ...changed, name: 'two' },
    ];
    const stacks = two.map(({ name }) => ({ ...app, name }));
    const cloud = await CloudScene.open({ wanted: two, cloudFormation: { stacks } });
    const service = await cloud.aws.cloudFormation();
    const saved = await readPlan(cloud.saved?.folder ?? '');
    for (const { changeSet } of saved.stacks) await service.deleteChangeSet(changeSet ?? '');
    expect((await cloud.scene.run()).codes).toEqual(['change-set-gone', 'change-set-gone']);
  });
});

/** What a plan refers to by name, as planned, and an account in which another one has the name since. */
const replaced: readonly (readonly [string, PlanAsset, Partial<Scenario>])[] = [
  [
    'a parameter',
    { id: 'ssm:/shop/size', version: '7' },
    { parameters: [{ name: '/shop/size', value: 'large' }] },
  ],
  [
    'a file with another version',
    { id: `s3://${assetsBucket}/f.zip`, version: 'v1' },
    { objects: [{ address: `s3://${assetsBucket}/f.zip`, version: 'v2' }] },
  ],
  ['a file that is gone', { id: `s3://${assetsBucket}/f.zip`, version: 'v1' }, {}],
  [
    'an image under the same tag',
    { id: 'ecr:123456789012.dkr.ecr.eu-west-1.amazonaws.com/assets:5f1c', version: 'sha256:1' },
    { repositories: [{ name: 'assets', images: [{ tags: ['5f1c'] }] }] },
  ],
];

describe.each(['cloudformation', 'cdk'] as const)('a plan of %s', (tool) => {
  const madeBy = tool === 'cdk' ? { madeBy: { name: 'cdk', version: '2.1148.1' } as const } : {};

  it.each(replaced)('with %s replaced since is refused, and changes nothing', async (...given) => {
    const [, asset, account] = given;
    const cloud = await CloudScene.open({ wanted: [app], assets: [asset], account, ...madeBy });
    const { codes, problems } = await cloud.scene.run();
    expect(codes).toEqual(['plan-asset-replaced']);
    expect(problems[0]?.what).toContain(`${asset.id}: planned with ${asset.version}, now `);
    expect(cloud.scene.writes.filter((call) => !call.endsWith(':CreateChangeSet'))).toEqual([]);
  });
});

it('a file that is replaced while a stack before is made keeps the next stack from being begun', async () => {
  const asset = { address: `s3://${assetsBucket}/f.zip`, version: 'v1' };
  const objects = [asset];
  const slow = { resource: 'Jobs', on: 'create' as const, takesMs: 30_000 };
  const cloud = await CloudScene.open({
    wanted: [app, { ...app, name: 'adhoc-app-alpha-last', after: [app.name] }],
    assets: [{ id: asset.address, version: 'v1' }],
    account: { objects },
    cloudFormation: { fates: [slow] },
  });
  const run = cloud.scene.run();
  while (cloud.writes.length === 0) await cloud.scene.clock.sleep(1_000);
  objects[0] = { ...asset, version: 'v2' };
  const { codes, result } = await run;
  expect(codes).toEqual(['plan-asset-replaced']);
  expect(result?.outputs).toMatchObject({ 'changed-count': '1', 'unchanged-count': '1' });
  expect(cloud.writes).toEqual(['cloudformation:ExecuteChangeSet']);
});
