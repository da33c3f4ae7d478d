import { expect, it } from '@jest/globals';
import { crashLoop, rolling, rollouts } from '../world/scenarios/rollouts.ts';
import { type RolloutRun, runRollout, three } from './rollout-run.ts';
import { oldImage } from './scenes.ts';

function digests({ result }: RolloutRun): Record<string, string> {
  return JSON.parse(result?.outputs['image-digests'] ?? '');
}

const container = (service: string) => `${service}/${service.replace('alpha-', '')}`;

it('what runs is told by digest, and beside the tag on the page', async () => {
  const run = await runRollout(rollouts());
  expect(Object.keys(digests(run))).toEqual(three.map(container));
  const [, digest = ''] = Object.values(digests(run))[0]?.split('@') ?? [];
  expect(run.result?.summary?.source).toContain(
    `backend:v1.8.0</code> runs <code>${digest.slice(0, 19)}</code>`,
  );
});

it('what runs after all went back is what ran before', async () => {
  const before = await runRollout(rollouts(), { inputs: { images: oldImage } });
  const failed = await runRollout(rolling('alpha-default', { fails: crashLoop() }));
  expect(failed.result?.outputs.outcome).toBe('taken-back');
  expect(digests(failed)).toEqual(digests(before));
  expect(failed.result?.summary?.source).toMatch(
    /backend:v1\.8\.0<\/code>; what runs is <code>[^<]*backend:v1\.7\.0<\/code>/,
  );
});

it('tasks of another deployment than the one in charge tell nothing of it', async () => {
  const slow = rolling('alpha-gunicorn', { pendingMs: 600_000 });
  const inputs = { timeout: '1m', 'on-failure': 'keep' };
  const run = await runRollout(slow, { inputs });
  expect(run.codes).toEqual(['rollout-timed-out']);
  expect(Object.keys(digests(run))).toEqual(['alpha-beat', 'alpha-default'].map(container));
});

it('a look at the tasks that fails costs the digests, and no more', async () => {
  const run = await runRollout(rollouts(), { without: ['ecs:ListTasks'] });
  expect(run.problems).toEqual([]);
  expect(digests(run)).toEqual({});
  expect(run.site.text).toContain('not checked: ecs:ListTasks denied');
});
