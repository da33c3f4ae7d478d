import { expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { StandIn } from '../tool/stand-in.ts';
import { runPlan, runReview } from './plan-run.ts';

ownEnvironment();

const address = 'https://assets.s3.eu-west-1.amazonaws.com/data.json';
const data = {
  Parameters: { Given: { Type: 'String' } },
  Resources: {
    Jobs: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { Ref: 'Given' } } },
    Files: { Type: 'AWS::S3::Bucket', Properties: {} },
  },
};
const parent = {
  Parameters: { Word: { Type: 'String', NoEcho: true } },
  Resources: {
    Data: {
      Type: 'AWS::CloudFormation::Stack',
      Properties: { TemplateURL: address, Parameters: { Given: { Ref: 'Word' } } },
    },
  },
};

it('shows what is in nested stacks under their parent, and none of the secrets that it passes on', async () => {
  using standIn = new StandIn();
  standIn.write('infra/app/template.yaml', JSON.stringify(parent));
  const inputs = {
    ...{ tool: 'cloudformation', 'working-directory': 'infra/app' },
    parameters: 'Word=planted-word',
  };
  const account = { cloudFormation: { templates: { [address]: data } } };
  const run = await runPlan(standIn, { isVirtual: true, inputs, account });
  expect(run.problems).toEqual([]);
  const page = run.site.pages.join();
  for (const path of ['Data', 'Data/Jobs', 'Data/Files'])
    expect(page).toContain(`adhoc-app-alpha/${path}`);
  expect([page, run.site.text].join()).not.toContain('planted-word');
  const review = await runReview(standIn, run, { isVirtual: true, after: run });
  expect(review.problems).toEqual([]);
  expect(review.result?.outputs.counts).toBe(run.result?.outputs.counts);
  run.world.journal.assertClean();
});

it('plans a stack in review again, and leaves one alone that somebody else plans to create', async () => {
  using standIn = new StandIn();
  standIn.write('infra/app/alpha.json', '{"Given":"a"}');
  standIn.write('infra/app/beta.json', '{"Given":"a"}');
  standIn.write('infra/app/template.yaml', JSON.stringify(data));
  const inputs = { tool: 'cloudformation', 'working-directory': 'infra/app' };
  const account = { cloudFormation: {} };
  const first = await runPlan(standIn, { isVirtual: true, inputs, account });
  const again = await runPlan(standIn, { isVirtual: true, inputs, after: first, attempt: '2' });
  expect(again.problems).toEqual([]);
  expect(again.result?.outputs['has-changes']).toBe('true');
  const others = { ...inputs, environment: 'beta', stacks: 'adhoc-app-alpha=template.yaml' };
  const refused = await runPlan(standIn, { isVirtual: true, inputs: others, after: first });
  expect(refused.problems.map(({ code }) => code)).toContain('stack-in-review');
  expect(first.world.journal.count('cloudformation:CreateChangeSet')).toBe(2);
});
