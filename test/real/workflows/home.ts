import {
  CloudFormationClient,
  CreateChangeSetCommand,
  ExecuteChangeSetCommand,
  waitUntilChangeSetCreateComplete,
  waitUntilStackUpdateComplete,
} from '@aws-sdk/client-cloudformation';
import { exampleCredentials } from '../../world/access.ts';
import type { Scenario } from '../../world/scenario.ts';
import { definitionOf } from '../../world/scenarios/definitions.ts';
import { sharedBalancer } from '../../world/scenarios/shared-balancer.ts';
import type { World } from '../../world/world.ts';
import { account, shop } from './shop.ts';

export const stack = 'adhoc-app-alpha';

/** An app of the CDK without assets: one queue of the environment, which that value of its context names. */
const app = (environment: string) => `
import * as cdk from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
const app = new cdk.App({ analyticsReporting: false });
const name = app.node.getContext('${environment}');
const stack = new cdk.Stack(app, 'App', {
  stackName: 'adhoc-app-' + name,
  env: { account: '${account}', region: 'eu-west-1' },
  synthesizer: new cdk.BootstraplessSynthesizer(),
});
const slot = app.node.tryGetContext('slot') ?? 'none';
new Queue(stack, 'Jobs', { queueName: name + '-jobs-' + slot });
`;

const ignored = { '.gitignore': 'node_modules\n' };

/** What the starter files with the CDK look for. */
export const files = {
  'ad-hoc-with-release.yml': { ...ignored, 'infra/app.ts': app('name') },
  'ad-hoc-cdk.yml': {
    ...ignored,
    'infra/app.mjs': app('environment'),
    'infra/cdk.json': '{"app":"node app.mjs"}',
  },
};

const databaseTasks = ['create-database', 'drop-database'];

/** An account with a base and its load balancer, and what the stacks of infra/ bring beside: cluster and services. */
export function home(): Scenario {
  const { loadBalancers, parameters } = sharedBalancer();
  const own = shop({ account, kind: 'ad-hoc' });
  return {
    ...own,
    ...(loadBalancers ? { loadBalancers } : {}),
    parameters: parameters ?? [],
    taskDefinitions: [...(own.taskDefinitions ?? []), ...databaseTasks.map(taskLikeMigrate)],
    lives: { ...own.lives, 'alpha-*-database': {} },
    logGroups: [...(own.logGroups ?? []), '/ecs/alpha-*-database'],
    keys: [{ id: '11111111-2222-3333-4444-555555555555', alias: 'alias/adhoc-plans' }],
    cloudFormation: {},
  };
}

function taskLikeMigrate(name: string): string {
  return JSON.stringify(definitionOf('migrate')).replaceAll('migrate', name);
}

/** Somebody changes the stack by hand. */
export async function changeStack(world: World): Promise<void> {
  const requestHandler = world.requestHandler();
  const { region } = world.scenario;
  const client = new CloudFormationClient({
    region,
    requestHandler,
    credentials: exampleCredentials,
  });
  const resource = { Type: 'AWS::SQS::Queue', Properties: { DelaySeconds: 9 } };
  const TemplateBody = JSON.stringify({ Resources: { Mails: resource } });
  const asked = { StackName: stack, ChangeSetName: 'by-hand' };
  await client.send(new CreateChangeSetCommand({ ...asked, TemplateBody }));
  const wait = { client, maxWaitTime: 60, minDelay: 1, maxDelay: 1 };
  await waitUntilChangeSetCreateComplete(wait, asked);
  await client.send(new ExecuteChangeSetCommand(asked));
  await waitUntilStackUpdateComplete(wait, { StackName: stack });
  client.destroy();
}
