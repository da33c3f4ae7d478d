import { expect, it } from '@jest/globals';
import { type JobRun, ThreeJobs } from './three-jobs.ts';

const lease = '/adhoc/dev/alpha/lease';
const inputs = { tool: 'cloudformation', stacks: 'one=one.json\ntwo=two.json' };
const queue = { Resources: { Jobs: { Type: 'AWS::SQS::Queue' } } };

/** An apply of two stacks whose step is killed while the first is made. */
async function killed(fate: object) {
  const fates = [{ resource: 'Jobs', on: 'create' as const, times: 1, ...fate }];
  const jobs = await ThreeJobs.open({ timeScale: 20, account: { cloudFormation: { fates } } });
  for (const name of ['one', 'two'])
    jobs.machine.write(`infra/app/${name}.json`, JSON.stringify(queue));
  const planned = await jobs.plan({ with: inputs });
  const killWhen = ({ text }: { readonly text: string }) => text.includes('CREATE_IN_PROGRESS');
  const run = await jobs.apply(planned, { step: { killWhen } });
  return { jobs, run, told: linesOf(run, 'post') };
}

function linesOf({ result }: JobRun, stage: string): string {
  const lines = result.timeline.filter((line) => line.stage === stage);
  return lines.map(({ line }) => line).join('\n');
}

it('the post step of a killed one says how each stack stands and what to do, and leaves the lease', async () => {
  const { jobs, run, told } = await killed({ takesMs: 3_600_000 });
  await using _ = jobs;
  expect(run.result.stages.map(({ stage, conclusion }) => `${stage} ${conclusion}`)).toEqual([
    'main failure',
    'post success',
  ]);
  expect(told).toMatch(
    /stack one goes on being created by CloudFormation itself: CREATE_IN_PROGRESS/,
  );
  expect(told).toMatch(/describe-stack-events --stack-name arn:\S+stack\/one\/.*delete-stack/);
  expect(told).toContain('stack two was not begun. Its change set was not executed.');
  expect(told).toMatch(new RegExp(`The lease ${lease} stays with this job until 20\\d\\d-`));
  expect(run.result.summary).toContain('its step was killed while stacks were applied');
  expect(run.result.summary).toContain('delete-stack');
  expect(run.writes).not.toContain(`ssm:DeleteParameter ${lease}`);
  expect(Object.keys(run.left).filter((name) => !name.startsWith('adhoc-actions/'))).toEqual([]);
  jobs.world.journal.assertClean();
});

it('the post step gives the lease back where nothing goes on any more', async () => {
  const { jobs, run, told } = await killed({ takesMs: 1_000, fails: 'no more queues' });
  await using _ = jobs;
  expect(told).toContain('Stack one could not be created');
  expect(told).toContain('CloudFormation removed it again, with all in it.');
  expect(run.writes.at(-1)).toBe(`ssm:DeleteParameter ${lease}`);
});
