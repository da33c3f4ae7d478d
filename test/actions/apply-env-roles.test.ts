import { expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { Scene } from './applying/scene.ts';

ownEnvironment();

// The scene's job acts as arn:aws:sts::123456789012:assumed-role/adhoc-deploy/...
const same = 'arn:aws:iam::123456789012:role/ci/adhoc-deploy';

it.each([
  ['credentials of the job', {}],
  ['role-to-assume', { 'role-to-assume': 'arn:aws:iam::123456789012:role/adhoc-deploy' }],
])('a plan is not applied by the role that made it: %s', async (_, inputs) => {
  const scene = await Scene.open({ plan: { facts: { role: same } } });
  const { codes, problems } = await scene.run({ inputs });
  expect(codes).toEqual(['plan-by-same-role']);
  expect(problems[0]?.snippet).toContain('allow-same-role: true');
  expect(scene.tool.calls).toEqual(['version']);
  expect(scene.writes).toEqual([]);
});

it('it is where the workflow says so, which log and page repeat', async () => {
  const scene = await Scene.open({ plan: { facts: { role: same } } });
  const { codes, result, site } = await scene.run({ inputs: { 'allow-same-role': 'true' } });
  expect(codes).toEqual([]);
  for (const told of [site.text, result?.summary?.source ?? ''])
    expect(told).toContain('because allow-same-role says so');
});

it('a plan that names nobody is applied with a warning', async () => {
  const scene = await Scene.open({ plan: { facts: { role: null } } });
  const { codes, result, site } = await scene.run();
  expect(codes).toEqual([]);
  expect(site.text).toMatch(/warning: roles: .* cannot be known: planned by nobody named/);
  expect(result?.summary?.source).toContain('cannot be known');
});
