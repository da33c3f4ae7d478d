import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Aws } from '../../actions/library/aws/aws.ts';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { plainAccount } from '../library/aws/stage.ts';
import { exampleCredentials } from '../world/access.ts';
import { VirtualClock } from '../world/clock.ts';
import { World } from '../world/world.ts';
import { Scene } from './applying/scene.ts';

ownEnvironment();

const lease = '/adhoc/dev/alpha/lease';

describe('a plan that was approved', () => {
  it('is applied from the folder that it was made in, and what lay there comes back', async () => {
    const scene = await Scene.open();
    const { result, codes, site } = await scene.run();
    expect(codes).toEqual([]);
    expect(result?.outputs).toEqual({
      applied: 'true',
      'changed-count': '4',
      'unchanged-count': '0',
      outputs: '{"size":"large"}',
      'plan-digest': scene.digest,
      'approved-by': 'hubot',
    });
    expect(scene.tool.told('project')).toContain('greeting.tftpl');
    expect(scene.tool.applies).toEqual([expect.stringMatching(/-lock-timeout=300s .*tool\/plan$/)]);
    expect(site.text).toContain(
      '5/5 module.scripts["a.b"].terraform_data.script: Creation complete',
    );
    expect(scene.isPutBack).toBe(true);
    scene.world.journal.assertClean();
  });

  it('is told on the page: who approved which plan, what it came to, and no secret', async () => {
    const scene = await Scene.open();
    const { result, site } = await scene.run();
    const page = result?.summary?.source ?? '';
    expect(page).toMatch(/^### ✅ apply-env: alpha applied/);
    for (const part of ['hubot', scene.digest, '4 resources, 0 not', '<code>large</code>', 'ada'])
      expect(page).toContain(part);
    expect(page).toMatch(/^account <code>\d{12}<.*base <code>dev<.*folder <code>.*planned by/m);
    expect(page).toContain('*sensitive*');
    const written = page + site.text + JSON.stringify([result?.outputs, scene.world.journal]);
    expect(written).not.toContain('planted-');
  });

  it('leaves its post step nothing to do, and starts its tool once for each thing to know', async () => {
    const scene = await Scene.open();
    const { site } = await scene.run();
    expect(site.toldPost).toBe('');
    const commands = scene.tool.calls.map((call) => call.split(' ')[0]);
    expect(commands.toSorted()).toEqual(['apply', 'init', 'show', 'state', 'version']);
  });

  it('changes nothing before the lease and the mark, and gives the lease back', async () => {
    const scene = await Scene.open();
    await scene.run();
    const writes = scene.world.journal.writes().map(({ action, input }) => {
      const { Name, Overwrite } = input as { Name: string; Overwrite?: boolean };
      return `${action} ${Name.replace(scene.digest, 'DIGEST')}${Overwrite ? ' over' : ''}`;
    });
    expect(writes).toEqual([
      `ssm:PutParameter ${lease}`,
      'ssm:PutParameter /adhoc/dev/alpha/applied/DIGEST',
      'ssm:PutParameter /adhoc/dev/alpha/record over',
      `ssm:PutParameter ${lease} over`,
      `ssm:DeleteParameter ${lease}`,
    ]);
  });

  it('leaves a record with all that destroying needs, and no password of the backend', async () => {
    const scene = await Scene.open();
    await scene.run();
    const record = JSON.parse(await scene.parameter('/adhoc/dev/alpha/record'));
    expect(record).toMatchObject({
      owner: 'ada',
      protected: false,
      destroy: {
        tool: 'terraform',
        version: '1.11.4',
        commit: '1f0c5d8e3b7a9c2d4e6f8a0b1c3d5e7f9a1b3c5d',
        directory: 'infra/app',
        backend: ['bucket=states', 'key=adhoc/{environment}/app.tfstate'],
      },
    });
  });

  it('of the files of another commit than its run leaves that one to destroy by', async () => {
    const checkedOut = 'd'.repeat(40);
    const scene = await Scene.open({ plan: { options: { checkedOut } } });
    const { result } = await scene.run();
    const record = JSON.parse(await scene.parameter('/adhoc/dev/alpha/record'));
    expect(record.destroy.commit).toBe(checkedOut);
    expect(result?.summary?.source).toContain('**files of another commit');
  });

  it('of an environment that goes takes its record along', async () => {
    const parameters = [{ name: '/adhoc/dev/alpha/record', value: '{"owner":"ada"}' }];
    const options = { operation: 'destroy' } as const;
    const facts = { operation: 'destroy' } as const;
    const scene = await Scene.open({
      account: { parameters },
      plan: { options, facts },
    });
    const { codes } = await scene.run();
    expect(codes).toEqual([]);
    expect(await scene.parameter('/adhoc/dev/alpha/record')).toBe('');
  });

  it('is opened with the data key of KMS, for the run that made it alone', async () => {
    const account = plainAccount({ keys: [{ id: 'plans', alias: 'alias/adhoc-plans' }] });
    const clock = new VirtualClock();
    const requestHandler = new World(account, { clock }).requestHandler();
    const credentials = async () => ({ ...exampleCredentials });
    const keys = await new Aws({ region: 'eu-west-1', clock, credentials, requestHandler }).kms();
    const lock = { method: 'kms', keys, keyId: 'alias/adhoc-plans' } as const;
    const scene = await Scene.open({ plan: { lock } });
    const inputs = { 'plan-kms-key': 'alias/adhoc-plans', 'plan-passphrase': '' };
    expect((await scene.run({ inputs })).codes).toEqual([]);
    expect(scene.world.journal.count('kms:Decrypt')).toBe(1);
  });
});

describe('the tool', () => {
  it('sees the role and a token file, no key and nothing of GitHub', async () => {
    const scene = await Scene.open();
    const role = 'arn:aws:iam::123456789012:role/adhoc-deploy';
    const { codes, site } = await scene.run({ inputs: { 'role-to-assume': role } });
    expect(codes).toEqual([]);
    const seen = scene.tool.told('seen');
    expect(seen).toContain(`AWS_ROLE_ARN=${role}`);
    expect(seen).not.toMatch(/AWS_ACCESS_KEY_ID|GITHUB|ACTIONS_|planted/);
    expect(site.masked).toContain(scene.tool.told('token'));
    const [, file = ''] = /AWS_WEB_IDENTITY_TOKEN_FILE=(.*)/.exec(seen) ?? [];
    expect(existsSync(file)).toBe(false);
  });
});

it.each([
  { attempt: '1', told: 0 },
  { attempt: '2', told: 2 },
])('a later attempt tells that its approval may be of an earlier one: $attempt', async (one) => {
  const scene = await Scene.open();
  const { result, site, codes } = await scene.run({ identity: { attempt: one.attempt } });
  expect(codes).toEqual([]);
  const all = `${site.text}\n${result?.summary}`;
  expect(all.match(/GitHub does not say which attempt/g) ?? []).toHaveLength(one.told);
});
