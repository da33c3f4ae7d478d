import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { expect, it } from '@jest/globals';
import { exampleCredentials } from '../../world/access.ts';
import type { World } from '../../world/world.ts';
import type { Spoiled } from './copies.ts';
import { files, home, stack } from './home.ts';
import { expectMade, type Lived } from './life.ts';
import { account } from './shop.ts';
import { Team } from './team.ts';

/** How an environment is made by a copy of the suite in which that is wrong. */
async function life(...spoiled: readonly Spoiled[]): Promise<Lived> {
  const starter = 'ad-hoc-cdk.yml';
  const setting = { starter, accounts: [home()], files: files[starter], spoiled };
  await using team = await Team.open(setting);
  const run = await team.dispatch({ environment: 'alpha', operation: 'create-update' });
  const world = team.accounts.world(account);
  return { run, writes: writesIn(world), held: await stackIn(world) };
}

function writesIn({ journal }: World): string[] {
  return journal
    .writes()
    .filter(({ action }) => !/^(kms:|cloudformation:CreateChangeSet$)/.test(action))
    .map(({ action, input }) => `${action} ${(input as { Name?: string }).Name ?? ''}`.trim());
}

async function stackIn(world: World): Promise<string | undefined> {
  const { region } = world.scenario;
  const at = { region, requestHandler: world.requestHandler(), credentials: exampleCredentials };
  const client = new CloudFormationClient(at);
  const { Stacks = [] } = await client.send(new DescribeStacksCommand({}));
  client.destroy();
  return Stacks.find(({ StackName }) => StackName === stack)?.StackStatus;
}

function judge(lived: Lived): void {
  expectMade(lived, { held: 'CREATE_COMPLETE', write: 'cloudformation:ExecuteChangeSet' });
}

/** A program that only tells these outputs. */
function telling(outputs: Readonly<Record<string, string>>): () => string {
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`);
  return () => `import { appendFileSync } from 'node:fs';
appendFileSync(process.env.GITHUB_OUTPUT, ${JSON.stringify(lines.join(''))});
`;
}

const idleApply: Spoiled = {
  file: 'dist/apply-env.js',
  text: telling({ applied: 'true', 'changed-count': '1' }),
};
const environment = '.github/workflows/environment.yml';
const openApply: Spoiled = {
  file: environment,
  text: (shipped) => shipped.replace(/^ {4}environment:\n( {6}.*\n)+/m, ''),
};
const applyOfThePlanJob: Spoiled = {
  file: environment,
  text: (shipped) =>
    shipped
      .replaceAll('needs.review.outputs.plan-', 'needs.plan.outputs.plan-')
      .replace('    needs: review\n', '    needs: [plan, review]\n'),
};
const reviewOfAnother: Spoiled = {
  file: 'dist/review-plan.js',
  text: telling({ 'plan-artifact-id': '8000000001', 'plan-digest': 'f'.repeat(64) }),
};

it('the copy itself makes an environment', async () => {
  judge(await life());
});

it('an apply that does nothing and is green turns a life red', async () => {
  const lived = await life(idleApply);
  expect(lived.run.jobs).toMatchObject({ apply: 'success' });
  expect(() => judge(lived)).toThrow();
});

it('an apply job that lost its environment applies nothing', async () => {
  const lived = await life(openApply);
  expect(() => judge(lived)).toThrow();
  expect(lived.run.jobs).toMatchObject({ review: 'success', apply: 'failure' });
  expect(lived.writes).toEqual([]);
});

it('an apply takes what the review hands on, and a job that does not is seen', async () => {
  const refused = await life(reviewOfAnother);
  expect(refused.run.jobs).toMatchObject({ review: 'success', apply: 'failure' });
  expect(refused.writes).toEqual([]);

  const lived = await life(reviewOfAnother, applyOfThePlanJob);
  expect(lived.writes).not.toEqual([]);
});
