import { expect, it } from '@jest/globals';
import { recorded } from '../library/engines/terraform/recorded.ts';
import { exampleCredentials } from '../world/access.ts';
import { filesIn, type JobChange, type JobRun, ThreeJobs } from './three-jobs.ts';

const atTheLine = { file: 'infra/app/main.tf', line: '4', title: 'local-exec provisioner error' };
const jobCredentials = {
  AWS_ACCESS_KEY_ID: exampleCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: exampleCredentials.secretAccessKey,
};

function expectGreen({ result }: JobRun): void {
  expect({ conclusion: result.conclusion, log: result.raw }).toMatchObject({
    conclusion: 'success',
  });
  expect(result.openGroups).toBe(0);
}

it('a plan is made, reviewed and applied by three jobs that share nothing but GitHub', async () => {
  await using jobs = await ThreeJobs.open();
  jobs.machine.write('infra/app/greeting.tftpl', 'hello');
  const planned = await jobs.plan({ with: { variables: 'size=large' } });
  expectGreen(planned);
  expect(planned.writes).toEqual(['kms:GenerateDataKey']);

  jobs.emptyWorkspace();
  const reviewed = await jobs.review(planned);
  expectGreen(reviewed);
  expect(reviewed.writes).toEqual(['kms:Decrypt']);
  expect(reviewed.result.outputs['plan-digest']).toBe(planned.result.outputs['plan-digest']);
  expect(reviewed.seen).not.toMatch(/^(AWS_(?!EC2_METADATA_DISABLED)|ACTIONS_|GITHUB_|INPUT_)/m);

  const applied = await jobs.apply(reviewed);
  expectGreen(applied);
  expect(applied.result.outputs).toMatchObject({
    applied: 'true',
    'changed-count': '4',
    'approved-by': 'hubot',
    'plan-digest': planned.result.outputs['plan-digest'],
  });
  expect(jobs.machine.tool.told('project')).toContain('greeting.tftpl');
  const digest = planned.result.outputs['plan-digest'];
  expect(applied.writes).toEqual([
    'kms:Decrypt',
    'ssm:PutParameter /adhoc/dev/alpha/lease',
    `ssm:PutParameter /adhoc/dev/alpha/applied/${digest}`,
    'ssm:PutParameter /adhoc/dev/alpha/record',
    'ssm:PutParameter /adhoc/dev/alpha/lease',
    'ssm:DeleteParameter /adhoc/dev/alpha/lease',
  ]);
  expect(applied.seen).toMatch(/^AWS_WEB_IDENTITY_TOKEN_FILE=/m);
  expect(applied.seen).not.toMatch(/^(AWS_(ACCESS|SECRET|SESSION)|ACTIONS|GITHUB|INPUT)_/m);
  const left = [planned, reviewed, applied].flatMap((job) => Object.keys(job.left));
  // Notes to later steps of the job.
  expect(left.filter((name) => !name.startsWith('adhoc-actions/'))).toEqual([]);
  expect(filesIn(jobs.machine.workspace)).toEqual({});
  jobs.world.journal.assertClean();
});

it('a check before something that cannot be taken back ends green, and the same job then applies', async () => {
  await using jobs = await ThreeJobs.open();
  const planned = await jobs.plan();
  jobs.emptyWorkspace();
  const checked = await jobs.apply(planned, { with: { operation: 'check' } });
  expectGreen(checked);
  const digest = planned.result.outputs['plan-digest'];
  expect(checked.result.outputs).toMatchObject({ applied: 'false', 'plan-digest': digest });
  expect(checked.result.summary).toContain('could be applied now');
  expect(checked.writes).toEqual([
    'kms:Decrypt',
    'ssm:PutParameter /adhoc/dev/alpha/lease',
    'ssm:PutParameter /adhoc/dev/alpha/lease',
    'ssm:DeleteParameter /adhoc/dev/alpha/lease',
  ]);
  expect(checked.calls.filter((call) => /^apply/.test(call))).toEqual([]);
  const applied = await jobs.apply(planned);
  expectGreen(applied);
  expect(applied.result.outputs).toMatchObject({ applied: 'true', 'plan-digest': digest });

  const again = await jobs.apply(planned, { with: { operation: 'check' } });
  expect(again.result.conclusion).toBe('failure');
  expect(again.result.outputs['failure-code']).toBe('plan-already-applied');
  expect(again.writes).toEqual(['kms:Decrypt']);
});

it('two jobs work as well, by a passphrase and the credentials of the job', async () => {
  await using jobs = await ThreeJobs.open();
  const passphrase = 'correct horse battery staple';
  const change: JobChange = {
    with: { 'plan-kms-key': '', 'plan-passphrase': passphrase, 'role-to-assume': '' },
    env: jobCredentials,
    secrets: [passphrase],
  };
  const planned = await jobs.plan(change);
  expectGreen(planned);
  expect(planned.writes).toEqual([]);
  jobs.emptyWorkspace();
  const refused = await jobs.apply(planned, change);
  expect(refused.result.outputs['failure-code']).toBe('plan-by-same-role');
  const waived = { ...change.with, 'allow-same-role': 'true' };
  const applied = await jobs.apply(planned, { ...change, with: waived });
  expectGreen(applied);
  expect(applied.result.raw.join('\n')).toContain('because allow-same-role says so');
  expect(applied.seen).toMatch(/^AWS_ACCESS_KEY_ID=/m);
});

it('a plan of nothing ends green, hands nothing on and is not stored', async () => {
  await using jobs = await ThreeJobs.open({ ending: 'nothing' });
  const planned = await jobs.plan();
  expectGreen(planned);
  expect(planned.result.outputs).toMatchObject({ 'has-changes': 'false' });
  expect(planned.result.outputs['plan-digest']).toBe('');
  expect(jobs.github.store.all).toEqual([]);
});

it('an apply that fails says on top what failed, and what was changed', async () => {
  await using jobs = await ThreeJobs.open();
  jobs.machine.tool.says('apply', recorded('terraform.failed.jsonl'));
  jobs.machine.tool.says('code', '1');
  const planned = await jobs.plan();
  const { result, writes } = await jobs.apply(planned);
  expect(result.conclusion).toBe('failure');
  expect(result.outputs).toMatchObject({
    applied: 'false',
    'changed-count': '1',
    'failure-code': 'apply-failed',
  });
  expect(result.summary).toMatch(/First to fail: .*bad/);
  expect(result.annotations).toContainEqual(
    expect.objectContaining({ properties: expect.objectContaining(atTheLine) }),
  );
  expect(writes.at(-1)).toBe('ssm:DeleteParameter /adhoc/dev/alpha/lease');
});
