import { readdirSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { StandIn } from '../tool/stand-in.ts';
import { runPlan, runReview } from './plan-run.ts';

ownEnvironment();

it('verifies, shows what the plan file says, and hands id and digest on', async () => {
  using planner = new StandIn('changes');
  using reviewer = new StandIn('changes');
  const first = await runPlan(planner);
  const review = await runReview(reviewer, first);
  expect(review.problems).toEqual([]);
  const { 'has-changes': _, ...handed } = first.result?.outputs ?? {};
  const { commit } = review.site.identity;
  expect(review.result?.outputs).toEqual({ ...handed, commit });
  const page = review.result?.summary?.source ?? '';
  expect(page).toContain('1 to create');
  expect(page).toContain('account <code>123456789012</code> · <code>eu-west-1</code> · base');
  expect(page).toContain('folder <code>infra/app</code>');
  expect(page).toContain(first.result?.outputs['plan-digest']);
  expect(page + review.site.text).not.toContain('planted-');
  expect(readdirSync(reviewer.temp)).toEqual([]);
});

it('gives the tool no credential, and asks it for nothing of the state', async () => {
  using planner = new StandIn('changes');
  using reviewer = new StandIn('changes');
  const secrets = { TF_TOKEN_example_com: 'planted-token', GIT_ASKPASS: 'planted-program' };
  const first = await runPlan(planner);
  await runReview(reviewer, first, { variables: secrets });
  const seen = reviewer.tool.told('seen');
  expect(seen).not.toContain('planted-');
  const asked = /^AWS_EC2_METADATA_DISABLED=true$/m;
  expect(seen).toMatch(asked);
  expect(seen.replace(asked, '')).not.toMatch(/^(AWS|ACTIONS|GITHUB|INPUT|TF_TOKEN)_/m);
  const calls = reviewer.tool.told('calls');
  expect(calls).toContain('-backend=false');
  expect(calls).not.toMatch(/state pull|^plan|^apply/m);
});

it('refuses a plan file that says something else than was sealed', async () => {
  using planner = new StandIn('changes');
  using reviewer = new StandIn('nothing');
  const { problems, result } = await runReview(reviewer, await runPlan(planner));
  expect(problems).toMatchObject([{ code: 'plan-summary-differs' }]);
  expect(result).toBeUndefined();
});

it('refuses another plan, and reads nothing of it', async () => {
  using planner = new StandIn('changes');
  using reviewer = new StandIn('changes');
  const inputs = { 'plan-digest': '0'.repeat(64) };
  const { problems } = await runReview(reviewer, await runPlan(planner), { inputs });
  expect(problems).toMatchObject([{ code: 'plan-seal-broken' }]);
  expect(reviewer.tool.calls).toEqual([]);
});

it('tells all at once why a plan is not for here', async () => {
  using planner = new StandIn('changes');
  using reviewer = new StandIn('changes');
  const first = await runPlan(planner);
  const { problems } = await runReview(reviewer, first, {
    inputs: { environment: 'beta' },
    claims: { repository_id: '2003', run_id: '4712' },
  });
  expect(problems.map(({ code }) => code)).toEqual([
    'plan-of-another-repository',
    'plan-of-another-run',
    'plan-of-another-environment',
  ]);
  expect(reviewer.tool.calls).toEqual([]);
});

it('refuses a wrong passphrase', async () => {
  using planner = new StandIn('changes');
  using reviewer = new StandIn('changes');
  const inputs = { 'plan-passphrase': 'another-passphrase-of-a-test' };
  const { problems } = await runReview(reviewer, await runPlan(planner), { inputs });
  expect(problems).toMatchObject([{ code: 'plan-key-wrong' }]);
});
