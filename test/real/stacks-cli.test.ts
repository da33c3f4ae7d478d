import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { environment } from '../world/scenarios/environment.ts';
import { Account, aws } from './account.ts';
import { scaledSleep } from './tools.ts';

const timeScale = 20;
let account: Account;
let folder: string;

beforeAll(async () => {
  const cloudFormation = { fates: [{ resource: 'Broken', fails: 'no quota' }] };
  account = await Account.open({ ...environment(), cloudFormation }, { timeScale });
  folder = await mkdtemp(join(tmpdir(), 'stacks-'));
});

afterAll(async () => {
  await account.close();
  await rm(folder, { recursive: true });
  account.world.journal.assertClean();
});

/** Its pauses, of 30 seconds each, are as much shorter as the world is faster. */
function run(...words: readonly string[]): Promise<string> {
  return aws(words, { ...account.env, ...scaledSleep(timeScale) });
}

/** What it writes, whether it fails or not. */
async function deploy(name: string): Promise<string> {
  const file = join(folder, `${name}.yaml`);
  await writeFile(file, templates[name] ?? '');
  // It names its change sets by the second: two of one second would be one.
  await new Promise((done) => setTimeout(done, 1_000 - (Date.now() % 1_000)));
  return await run(
    'cloudformation',
    'deploy',
    '--template-file',
    file,
    '--stack-name',
    'app',
  ).catch(String);
}

const parameter = (value: string) => `
Resources:
  Url:
    Type: AWS::SSM::Parameter
    Properties: { Name: /adhoc/dev/beta/url, Type: String, Value: !Sub '\${AWS::StackName}-${value}' }
Outputs: { Url: { Value: !Ref Url, Export: { Name: beta-url } } }
`;
const templates: Readonly<Record<string, string>> = {
  first: parameter('1'),
  second: parameter('2'),
  broken: `${parameter('3')}
`.replace('Resources:', 'Resources:\n  Broken: { Type: AWS::SQS::Queue, DependsOn: Url }'),
};

describe('the aws CLI, unchanged, deploys to the world', () => {
  it('creates, updates, finds nothing to do, sees a roll-back and deletes', async () => {
    expect(await deploy('first')).toContain('Successfully created/updated stack - app');
    expect(await deploy('second')).toContain('Successfully created/updated stack - app');
    expect(await deploy('second')).toContain('No changes to deploy. Stack app is up to date');
    expect(await deploy('broken')).toContain('Failed to create/update the stack');
    const { Stacks } = await account.json<{ Stacks: { StackStatus: string }[] }>(
      ...['cloudformation', 'describe-stacks', '--stack-name', 'app'],
    );
    expect(Stacks).toMatchObject([
      { StackStatus: 'UPDATE_ROLLBACK_COMPLETE', Outputs: [{ ExportName: 'beta-url' }] },
    ]);
    const { Parameter } = await account.json<{ Parameter: object }>(
      ...['ssm', 'get-parameter', '--name', '/adhoc/dev/beta/url'],
    );
    expect(Parameter).toMatchObject({ Value: 'app-2' });
    await account.aws('cloudformation', 'delete-stack', '--stack-name', 'app');
    await run('cloudformation', 'wait', 'stack-delete-complete', '--stack-name', 'app');
  });
});
