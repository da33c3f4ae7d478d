import { expect, it } from '@jest/globals';
import { render } from '../runner/log.ts';
import { filesIn, type JobChange, type JobRun, ThreeJobs } from './three-jobs.ts';

const project = {
  tool: 'cloudformation',
  'working-directory': 'infra/app',
  parameters: 'Delay=5',
};
const queue = (properties: object) => ({ Type: 'AWS::SQS::Queue', Properties: properties });

const template = JSON.stringify({
  Description: '::error::<img src=x onerror=alert(1)> `$'.concat('{{ secrets.X }}`'),
  Parameters: { Delay: { Type: 'Number' }, Word: { Type: 'String', NoEcho: true } },
  Resources: {
    Jobs: queue({ DelaySeconds: { Ref: 'Delay' } }),
    Mails: queue({ QueueName: { Ref: 'Word' } }),
  },
  Outputs: {
    Url: { Value: { Ref: 'Jobs' }, Description: '::set-output name=x::y' },
  },
});

function expectGreen({ result }: JobRun): void {
  const { conclusion, raw: log, openGroups } = result;
  expect({ conclusion, log, openGroups }).toMatchObject({ conclusion: 'success', openGroups: 0 });
}

function told({ result }: JobRun): string {
  return [...result.log.map(render), result.summary, JSON.stringify(result.outputs)].join('\n');
}

/** An attempt of the run stores one plan. */
function attempt(number: number): JobChange {
  const runAttempt = String(number);
  return { identity: { runAttempt }, claims: { run_attempt: runAttempt } };
}

/** Plans and reviews what lies in the project. */
async function planned(jobs: ThreeJobs, change: JobChange = {}) {
  const plan = await jobs.plan({ ...change, with: { ...project, ...change.with } });
  expectGreen(plan);
  const review = await jobs.review(plan, { ...change, with: {} });
  expectGreen(review);
  expect(review.result.outputs['plan-digest']).toBe(plan.result.outputs['plan-digest']);
  return { plan, review };
}

it('a stack is made, changed, taken back and deleted by plans that were reviewed, each once', async () => {
  const fates = [{ resource: 'Jobs', on: 'update' as const, fails: '::error::no\nroom', times: 1 }];
  await using jobs = await ThreeJobs.open({
    timeScale: 20,
    account: { cloudFormation: { fates } },
  });
  jobs.machine.write('infra/app/template.yaml', template);
  jobs.machine.write('infra/app/alpha.json', JSON.stringify({ Word: 'planted-word' }));

  const made = await planned(jobs);
  expect(made.plan.writes).toEqual(['kms:GenerateDataKey', 'cloudformation:CreateChangeSet']);
  expect(made.review.writes).toEqual(['kms:Decrypt']);
  const applied = await jobs.apply(made.review);
  expectGreen(applied);
  expect(applied.result.outputs).toMatchObject({ applied: 'true', 'changed-count': '2' });
  expect(JSON.parse(applied.result.outputs.outputs ?? '')).toEqual({
    Url: expect.stringContaining('-Jobs-'),
  });
  const jobsOfAll = [made.plan, made.review, applied];
  expect(jobsOfAll.map(told).join()).not.toContain('planted-');

  const again = await jobs.apply(made.review);
  expect(again.result.outputs['failure-code']).toContain('change-set-executed');
  expect(again.writes.filter((write) => !write.startsWith('kms:'))).toEqual([]);

  const changed = await planned(jobs, { ...attempt(2), with: { parameters: 'Delay=9' } });
  const stale = await planned(jobs, { ...attempt(3), with: { parameters: 'Delay=7' } });
  const back = await jobs.apply(changed.review, attempt(3));
  expect(back.result.outputs).toMatchObject({
    applied: 'false',
    'failure-code': 'stack-rolled-back',
  });
  expect(back.result.summary).toMatch(/First to fail: .*adhoc-app-alpha\/Jobs/);
  expect(back.result.annotations.map(({ message }) => message)).not.toContain('no');

  const obsolete = await jobs.apply(stale.review, attempt(3));
  expect(obsolete.result.outputs['failure-code']).toContain('change-set-obsolete');
  expect(obsolete.writes.filter((write) => !write.startsWith('kms:'))).toEqual([]);

  const gone = await planned(jobs, {
    ...attempt(4),
    with: { operation: 'destroy', parameters: '' },
  });
  const destroyed = await jobs.apply(gone.review, attempt(4));
  expectGreen(destroyed);
  expect(destroyed.writes).toContain('cloudformation:DeleteStack');
  expect(destroyed.writes).toContain('ssm:DeleteParameter /adhoc/dev/alpha/record');
  expect(destroyed.result.summary).toContain('alpha destroyed');
  expect(jobs.machine.tool.calls).toEqual([]);
  expect(Object.keys(filesIn(jobs.machine.workspace))).toContain('infra/app/template.yaml');
  jobs.world.journal.assertClean();
  // Five runs of three jobs, on a busy machine.
}, 300_000);
