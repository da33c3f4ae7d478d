import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Exchange } from '../../world/journal.ts';
import type { World } from '../../world/world.ts';
import type { ActRun } from './act.ts';
import { changeStack, files, home, stack } from './home.ts';
import { account } from './shop.ts';
import { Team } from './team.ts';

let team: Team;
let world: World;
const runs: Record<string, ActRun> = {};
const writes: Record<string, readonly string[]> = {};
const deployments: Record<string, readonly string[]> = {};

beforeAll(async () => {
  const starter = 'ad-hoc-with-release.yml';
  team = await Team.open({ starter, accounts: [home()], files: files[starter] });
  world = team.accounts.world(account);
  await run('create', 'create-update');
  team.accounts.meanwhile('adhoc-apply', () => changeStack(world));
  await run('stale', 'destroy');
  await run('destroy', 'destroy');
}, 300_000);

afterAll(() => team[Symbol.asyncDispose]());

async function run(name: string, operation: string): Promise<void> {
  const before = world.journal.writes().length;
  runs[name] = await team.dispatch({ environment: 'alpha', version: 'v1.8.0', operation });
  writes[name] = world.journal.writes().slice(before).flatMap(told);
  deployments[name] = team.deployments;
}

/** Without keys and leases, and without what AWS counts. */
function told({ action, input, service }: Exchange): string[] {
  const { Name, StackName, taskDefinition } = input as Readonly<Record<string, string>>;
  const what = (Name ?? StackName ?? taskDefinition ?? '').replace(/applied\/.*/, 'applied');
  if (service === 'kms' || what.endsWith('/lease')) return [];
  return [`${action} ${what.replace(/^arn:.*:stack\/([^/]+)\/.*/, '$1')}`.trim()];
}

const slot = () => writes.create?.[0]?.split(' ')[1];

it('makes an environment and brings its first release, in one run', () => {
  expect({ log: runs.create?.log, steps: runs.create?.steps }).toMatchObject({
    steps: [
      'prepare: Check the kind success',
      'prepare: listener-slot success',
      'plan: Install the project success',
      'plan: plan-env success',
      'review: review-plan success',
      'apply: record-deployment success',
      'apply: apply-env success',
      'apply: record-deployment success',
      'deploy: Check the inputs success',
      'deploy: record-deployment success',
      'deploy: The services are checked success',
      'deploy: migrate success',
      'deploy: migrate success',
      'deploy: rolling-update success',
      'deploy: smoke-check success',
      'deploy: record-deployment success',
    ],
  });
  expect(writes.create?.slice(0, 6)).toEqual([
    expect.stringMatching(/^ssm:PutParameter \/adhoc\/dev\/slots\/\d+$/),
    `cloudformation:CreateChangeSet ${stack}`,
    'ssm:PutParameter /adhoc/dev/alpha/applied',
    'cloudformation:ExecuteChangeSet',
    'ssm:PutParameter /adhoc/dev/alpha/record',
    'ecs:RunTask alpha-create-database:3',
  ]);
});

it('runs no task for a plan that became stale while it waited for its approval', () => {
  const { log, steps } = runs.stale ?? {};
  expect({ log, steps: steps?.at(-1) }).toMatchObject({
    log: expect.stringContaining('failure-code=stack-template-differs'),
    steps: 'apply: Check the plan before the task failure',
  });
  // The hand that changed the stack is all that wrote.
  expect(writes.stale).toEqual([
    `cloudformation:CreateChangeSet ${stack}`,
    `cloudformation:ExecuteChangeSet ${stack}`,
  ]);
});

it('checks, runs the task, destroys, and gives the slot back', () => {
  expect({ log: runs.destroy?.log, steps: runs.destroy?.steps }).toMatchObject({
    steps: [
      'prepare: Check the kind success',
      'prepare: listener-slot success',
      'plan: Install the project success',
      'plan: plan-env success',
      'review: Tell what is run before the destroy success',
      'review: review-plan success',
      'apply: Check the plan before the task success',
      'apply: Run the task before the destroy success',
      'apply: apply-env success',
      'apply: listener-slot success',
      'apply: record-deployment success',
    ],
  });
  expect(runs.destroy?.page('review')).toContain('<code>alpha-drop-database</code> is run');
  expect(writes.destroy).toEqual([
    'ecs:RunTask alpha-drop-database:3',
    'ssm:PutParameter /adhoc/dev/alpha/applied',
    `cloudformation:DeleteStack ${stack}`,
    ...['beat', 'default', 'gunicorn'].map(
      (name) => `ssm:DeleteParameter /adhoc/dev/alpha/images/${name}`,
    ),
    'ssm:DeleteParameter /adhoc/dev/alpha/record',
    `ssm:DeleteParameter ${slot()}`,
  ]);
  world.journal.assertClean();
});

it('shows deployments of the environment that end with it', () => {
  expect(deployments).toEqual({
    create: ['alpha success', 'alpha inactive'],
    stale: ['alpha success', 'alpha inactive'],
    destroy: ['alpha inactive', 'alpha inactive'],
  });
});
