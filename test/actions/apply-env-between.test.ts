import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { Aws } from '../../actions/library/aws/aws.ts';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { recorded } from '../library/engines/terraform/recorded.ts';
import { exampleCredentials } from '../world/access.ts';
import { Scene } from './applying/scene.ts';

ownEnvironment();

const record = '/adhoc/dev/alpha/images/gunicorn';

/** As somebody sees it who may do everything. */
function ssmOf({ world, clock }: Scene) {
  const requestHandler = world.requestHandler();
  const credentials = async () => ({ ...exampleCredentials });
  const aws = new Aws({ region: 'eu-west-1', clock, credentials, requestHandler });
  return aws.ssm('eu-west-1');
}

/** A rollout that ends, and gives back its lease, while the tool reads the plan. */
async function recordsWhileRead(scene: Scene): Promise<void> {
  const pipe = join(scene.tool.home, 'show');
  rmSync(pipe);
  execFileSync('mkfifo', [pipe]);
  const reading = await open(pipe, 'w');
  await (await ssmOf(scene)).overwrite(record, 'acme/backend@sha256:2');
  await reading.writeFile(recorded('terraform.plan.json'));
  await reading.close();
}

it.each(['true', 'false'])(
  'an image that was recorded after the look is seen before the apply, lease: %s',
  async (lease) => {
    const scene = await Scene.open();
    const recording = recordsWhileRead(scene);
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
  const { clock, world, tool } = scene;
  const name = '/adhoc/dev/alpha/lease';
  const ssm = await ssmOf(scene);
  await ssm.overwrite(name, heldByOther(clock.now()));
  const begun = world.journal.exchanges.length;
  const running = scene.run();
  const isAsked = () => JSON.stringify(world.journal.exchanges.slice(begun)).includes(name);
  while (!isAsked()) await clock.sleep(100);
  tool.says('state', JSON.stringify({ lineage: '5f', serial: 8 }));
  await clock.sleep(1_000);
  await ssm.remove(name);
  const { codes, site } = await running;
  expect(site.text).toContain(`waiting for the lease ${name}`);
  expect(codes).toEqual(['plan-starting-state-moved']);
  expect(tool.calls.filter((call) => /^apply/.test(call))).toEqual([]);
});

function heldByOther(now: number): string {
  const run = 'https://github.com/acme/shop/actions/runs/1';
  const who = { id: 'other', owner: 'acme/shop 1 1 deploy', action: 'rolling-update', run };
  const at = (ms: number) => new Date(ms).toISOString();
  const times = { since: at(now), until: at(now + 180_000) };
  return JSON.stringify({
    ...who,
    ...times,
    state: 'held',
    attempt: '1',
    job: 'deploy',
    actor: 'eve',
  });
}
