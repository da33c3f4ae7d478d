import { expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { askedFor, heldByOther, parametersOf } from './applying/other-job.ts';
import { Scene } from './applying/scene.ts';
import { whileRead } from './applying/while-read.ts';

ownEnvironment();

const check = { operation: 'check' };
const lease = '/adhoc/dev/alpha/lease';

/** What the account was asked to change, with the parameter. */
function writesOf({ world }: Scene): string[] {
  const all = world.journal.writes().filter(({ action }) => action !== 'kms:Decrypt');
  return all.map(({ action, input }) => `${action} ${(input as { Name: string }).Name}`);
}

const leaseAlone = [
  `ssm:PutParameter ${lease}`,
  `ssm:PutParameter ${lease}`,
  `ssm:DeleteParameter ${lease}`,
];

it('a plan that could be applied is told so, and then applied by the same job', async () => {
  const scene = await Scene.open();
  const looked = await scene.run({ inputs: check, identity: { step: 'check' } });
  expect(looked.codes).toEqual([]);
  expect(looked.result?.outputs).toEqual({
    applied: 'false',
    'plan-digest': scene.digest,
    'approved-by': 'hubot',
  });
  expect(looked.site.text).toContain('this plan could be applied now; nothing was changed');
  expect(writesOf(scene)).toEqual(leaseAlone);
  expect(scene.tool.applies).toEqual([]);
  expect(scene.isPutBack).toBe(true);
  expect(looked.site.toldPost).toBe('');
  expect(looked.trail.deeds).toEqual([]);

  const { codes, result } = await scene.run();
  expect(codes).toEqual([]);
  expect(result?.outputs).toMatchObject({ applied: 'true', 'plan-digest': scene.digest });
  expect(scene.tool.applies).toHaveLength(1);
  scene.world.journal.assertClean();
});

it('the page says what could be done, to whose approval, and that nothing was', async () => {
  const scene = await Scene.open({ plan: { facts: { operation: 'destroy' } } });
  const { result } = await scene.run({ inputs: check });
  const page = result?.summary?.source ?? '';
  expect(page).toMatch(/^### ✅ apply-env: alpha could be destroyed now/);
  for (const part of ['Nothing was changed.', scene.digest, 'hubot', 'base <code>dev<'])
    expect(page).toContain(part);
});

it('after an apply the same plan is refused, as the apply would be', async () => {
  const scene = await Scene.open();
  await scene.run();
  const before = writesOf(scene).length;
  const { codes, problems } = await scene.run({ inputs: check, identity: { attempt: '2' } });
  expect(codes).toEqual(['plan-already-applied']);
  expect(problems[0]?.what).toContain('by attempt 1 of');
  expect(writesOf(scene).slice(before)).toEqual([]);
});

it('what moved after the first look, while nobody had the lease, is seen, as no tool looks after', async () => {
  const scene = await Scene.open();
  const moving = whileRead(scene, () =>
    scene.tool.says('state', JSON.stringify({ lineage: '5f', serial: 8 })),
  );
  const { codes } = await scene.run({ inputs: check });
  await moving;
  expect(codes).toEqual(['plan-starting-state-moved']);
  expect(writesOf(scene)).toEqual(leaseAlone);
});

it('what moves while another job has the lease is waited for, and seen', async () => {
  const scene = await Scene.open();
  const { clock, tool } = scene;
  const ssm = await parametersOf(scene);
  await ssm.overwrite(lease, heldByOther(clock.now()));
  const running = scene.run({ inputs: check });
  await askedFor(lease, scene, running);
  tool.says('state', JSON.stringify({ lineage: '5f', serial: 8 }));
  await clock.sleep(1_000);
  await ssm.remove(lease);
  const { codes, site } = await running;
  expect(site.text).toContain(`waiting for the lease ${lease}`);
  expect(codes).toEqual(['plan-starting-state-moved']);
  expect(await scene.parameter(lease)).toBe('');
});
