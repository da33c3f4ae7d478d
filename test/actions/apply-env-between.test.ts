import { expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { askedFor, heldByOther, parametersOf } from './applying/other-job.ts';
import { Scene } from './applying/scene.ts';
import { whileRead } from './applying/while-read.ts';

ownEnvironment();

const record = '/adhoc/dev/alpha/images/gunicorn';

/** A rollout that ends, and gives back its lease, meanwhile. */
async function recordImage(scene: Scene): Promise<void> {
  await (await parametersOf(scene)).overwrite(record, 'acme/backend@sha256:2');
}

it.each(['true', 'false'])(
  'an image that was recorded after the look is seen before the apply, lease: %s',
  async (lease) => {
    const scene = await Scene.open();
    const recording = whileRead(scene, () => recordImage(scene));
    const { codes, problems } = await scene.run({ inputs: { lease } });
    await recording;
    expect(codes).toEqual(['plan-image-moved']);
    expect(problems[0]?.what).toContain('now acme/backend@sha256:2 (version 2)');
    expect(scene.tool.calls.filter((call) => /^apply/.test(call))).toEqual([]);
    expect(await scene.parameter(`/adhoc/dev/alpha/applied/${scene.digest}`)).toBe('');
    expect(scene.isPutBack).toBe(true);
  },
);

it('what moved while another job had the lease is seen before the apply', async () => {
  const scene = await Scene.open();
  const { clock, tool } = scene;
  const name = '/adhoc/dev/alpha/lease';
  const ssm = await parametersOf(scene);
  await ssm.overwrite(name, heldByOther(clock.now()));
  const running = scene.run();
  await askedFor(name, scene, running);
  tool.says('state', JSON.stringify({ lineage: '5f', serial: 8 }));
  await clock.sleep(1_000);
  await ssm.remove(name);
  const { codes, site } = await running;
  expect(site.text).toContain(`waiting for the lease ${name}`);
  expect(codes).toEqual(['plan-starting-state-moved']);
  expect(tool.calls.filter((call) => /^apply/.test(call))).toEqual([]);
});
