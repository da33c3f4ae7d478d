import { expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { StandIn } from '../tool/stand-in.ts';
import type { Scenario } from '../world/scenario.ts';
import { environment } from '../world/scenarios/environment.ts';
import { runPlan, runReview } from './plan-run.ts';

ownEnvironment();

function plan(standIn: StandIn, template: object, more: object = {}) {
  const inputs = { tool: 'cloudformation', 'working-directory': 'infra/app' };
  standIn.write('infra/app/template.yaml', JSON.stringify(template));
  const account: Partial<Scenario> = {
    cloudFormation: {},
    parameters: [
      ...(environment().parameters ?? []),
      { name: '/images/web', value: 'web:v1', type: 'String' },
    ],
  };
  return runPlan(standIn, { isVirtual: true, inputs, account, ...more });
}

const queue = (properties: object = {}) => ({ Type: 'AWS::SQS::Queue', Properties: properties });

it('looks up the versions of what a template names, and says what it may not look at', async () => {
  using standIn = new StandIn();
  const secret = '{{resolve:secretsmanager:alpha/database-url:SecretString:url}}';
  const template = {
    Parameters: { Image: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/images/web' } },
    Resources: {
      Jobs: queue({ QueueName: { Ref: 'Image' }, Tags: [{ Key: 'a', Value: secret }] }),
    },
  };
  const run = await plan(standIn, template);
  expect(run.problems).toEqual([]);
  expect(run.world.journal.count('ssm:GetParameter')).toBeGreaterThan(0);
  expect(run.world.journal.count('secretsmanager:DescribeSecret')).toBe(1);
  expect([run.site.text, ...run.site.pages].join()).not.toContain('hunter2');

  const denied = await plan(standIn, template, { denied: ['secretsmanager:DescribeSecret'] });
  expect(denied.problems).toEqual([]);
  expect(denied.site.text).toContain(
    'not checked: which version secretsmanager:alpha/database-url has',
  );
});

it('refuses what names a parameter that nobody has', async () => {
  using standIn = new StandIn();
  const QueueName = '{{resolve:ssm:/nowhere}}';
  const run = await plan(standIn, { Resources: { Jobs: queue({ QueueName }) } });
  expect(run.problems).toMatchObject([{ code: 'stack-needs-missing' }]);
});

it('never shows a parameter that the template hides, not even in what AWS says', async () => {
  using standIn = new StandIn();
  const template = {
    Parameters: { Word: { Type: 'String', NoEcho: true } },
    Resources: { Jobs: queue({ QueueName: { Ref: 'Word' } }) },
  };
  const inputs = {
    ...{ tool: 'cloudformation', 'working-directory': 'infra/app' },
    parameters: 'Word=planted-word',
  };
  const run = await plan(standIn, template, { inputs });
  expect(run.problems).toEqual([]);
  const stored = run.github.store.all.map(({ bytes }) => bytes.toString('latin1')).join('');
  const told = [run.site.text, ...run.site.pages, JSON.stringify(run.result), stored].join('\n');
  expect(told).not.toContain('planted-word');
});

it('makes no change set where the role may not, and says which call it was', async () => {
  using standIn = new StandIn();
  const denied = ['cloudformation:CreateChangeSet'];
  const run = await plan(standIn, { Resources: { Jobs: queue() } }, { denied });
  expect(run.problems).toMatchObject([{ code: 'aws-access-denied' }]);
});

it('a review refuses a plan whose change set is gone', async () => {
  using standIn = new StandIn();
  const run = await plan(standIn, { Resources: { Jobs: queue() } });
  const review = await runReview(standIn, run, {
    isVirtual: true,
    account: { cloudFormation: {} },
  });
  expect(review.problems).toMatchObject([{ code: 'change-set-gone' }]);
});
