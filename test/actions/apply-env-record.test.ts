import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { Scene } from './applying/scene.ts';
import { newFolder } from './applying/sealed.ts';

ownEnvironment();

const name = '/adhoc/dev/alpha/record';
const hour = 3_600_000;

async function recordIn(scene: Scene, parameter = name): Promise<Record<string, unknown>> {
  return JSON.parse((await scene.parameter(parameter)) || '{}');
}

function withRecord(record: object) {
  return { account: { parameters: [{ name, value: JSON.stringify(record) }] } };
}

it('says which branch it is of, and until when it lives', async () => {
  const scene = await Scene.open();
  const begun = scene.clock.now();
  await scene.run({ inputs: { 'expires-in': '72h' } });
  const record = await recordIn(scene);
  expect(record).toMatchObject({ ref: 'refs/heads/main', owner: 'ada', protected: false });
  expect(record).not.toHaveProperty('pullRequest');
  const lives = Date.parse(String(record.expires)) - begun;
  expect(lives).toBeGreaterThanOrEqual(72 * hour);
  expect(lives).toBeLessThan(73 * hour);
});

it('says which pull request it is of, and the branch of that', async () => {
  const scene = await Scene.open();
  const event = join(newFolder(), 'event.json');
  const head = { ref: 'feature', repo: { id: 2002, full_name: 'acme/shop' } };
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7, head } }));
  process.env.GITHUB_EVENT_PATH = event;
  const claims = { ref: 'refs/pull/7/merge', head_ref: 'feature', event_name: 'pull_request' };
  const { codes } = await scene.run({ claims });
  expect(codes).toEqual([]);
  expect(await recordIn(scene)).toMatchObject({ ref: 'refs/heads/feature', pullRequest: 7 });
});

it('keeps what was said before: who owns it, its end, its protection, its pull request', async () => {
  const before = {
    owner: 'grace',
    created: '2026-01-01T00:00:00.000Z',
    expires: '2027-01-01T00:00:00.000Z',
    protected: true,
    pullRequest: 7,
    asleep: { gunicorn: 2 },
  };
  const scene = await Scene.open(withRecord(before));
  await scene.run();
  expect(await recordIn(scene)).toMatchObject(before);
});

it('of production has no end, and is protected', async () => {
  const scene = await Scene.open({ plan: { facts: { kind: 'prod' } } });
  const { site } = await scene.run({ inputs: { 'expires-in': '72h' } });
  const record = await recordIn(scene);
  expect(record).toMatchObject({ kind: 'prod', protected: true });
  expect(record).not.toHaveProperty('expires');
  expect(site.text).toContain('expires-in is not heard');
});

it('of a base environment lies beside its own lease', async () => {
  const facts = { layer: 'base', environment: 'dev', baseEnvironment: 'dev' } as const;
  const scene = await Scene.open({ plan: { facts, secrets: { images: [] } } });
  const { codes } = await scene.run({ inputs: { environment: 'dev' } });
  expect(codes).toEqual([]);
  expect(await recordIn(scene, '/adhoc/dev/record')).toMatchObject({ layer: 'base' });
});
