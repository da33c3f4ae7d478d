import { expect, it } from '@jest/globals';
import { deployRole } from '../world/scenarios/github.ts';
import { ThreeJobs } from './three-jobs.ts';

/** World time runs ten times as fast as the tool: to that a token lives two seconds, a session one. */
const account = {
  roles: ['adhoc-plan', deployRole.name].map((name) => ({
    ...deployRole,
    name,
    usualSessionSeconds: 10,
  })),
  oidc: { requestToken: '', claims: {}, lifetimeSeconds: 20 },
};

it('an apply outlives its sessions and tokens, several of each', async () => {
  await using jobs = await ThreeJobs.open({ account, timeScale: 10 });
  const planned = await jobs.plan();
  jobs.emptyWorkspace();
  const { tool } = jobs.machine;
  tool.worksWithAws();
  const applied = await jobs.apply(planned, {
    with: { 'child-environment': 'AWS_ENDPOINT_URL' },
  });
  expect(tool.told('works.err')).toBe('');
  const { conclusion, raw: log } = applied.result;
  expect({ conclusion, log }).toMatchObject({ conclusion: 'success' });
  const { sessions, tokens } = JSON.parse(tool.told('worked'));
  expect(sessions).toBeGreaterThanOrEqual(4);
  expect(tokens).toBeGreaterThanOrEqual(3);
  expect(applied.seen).not.toMatch(/^AWS_(ACCESS|SECRET|SESSION)_/m);
});
