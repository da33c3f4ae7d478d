import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import {
  readAssembly,
  UnreadableAssembly,
} from '../../../../actions/library/engines/cdk/assembly.ts';
import { assetsOf } from '../../../../actions/library/engines/cdk/assets.ts';
import { choose } from '../../../../actions/library/engines/cdk/choose.ts';
import { withoutRoles } from '../../../../actions/library/engines/cdk/own-role.ts';
import { refusedVariables } from '../../../../actions/library/engines/cdk/refused-environment.ts';
import { type AssemblyOf, assetsBucket, writeAssembly } from '../../../tool/assembly.ts';

const scratch = mkdtempSync(join(tmpdir(), 'assembly-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const place = { partition: 'aws', account: '123456789012', region: 'eu-west-1' };
const wish = { stacks: [], contractName: 'adhoc-app-alpha' };

function folder(): string {
  return mkdtempSync(join(scratch, 'one-'));
}

function assembly(stacks: readonly AssemblyOf[], more = {}) {
  const out = folder();
  writeAssembly(out, stacks, more);
  return readAssembly(out);
}

describe('an assembly', () => {
  it('has its stacks in the order of their dependencies', () => {
    const { stacks, version, minimumCli } = assembly([
      { id: 'Web', name: 'adhoc-app-alpha-web', after: ['Data'] },
      { id: 'Data', after: ['Net'] },
      { id: 'Net' },
    ]);
    expect(stacks.map(({ name }) => name)).toEqual(['Net', 'Data', 'adhoc-app-alpha-web']);
    expect({ version, minimumCli }).toEqual({ version: '55.0.0', minimumCli: '2.1148.2' });
    expect(stacks[2]).toMatchObject({
      ...{ account: '123456789012', region: 'eu-west-1' },
      bootstrap: { parameter: '/cdk-bootstrap/hnb659fds/version', atLeast: 6 },
    });
  });

  it('has the stacks of its stages behind what the stage waits for', () => {
    const out = folder();
    writeAssembly(out, [{ id: 'Net' }]);
    writeAssembly(join(out, 'assembly-Prod'), [{ id: 'Prod-Web', name: 'web' }]);
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    const stage = {
      type: 'cdk:cloud-assembly',
      properties: { directoryName: 'assembly-Prod' },
      dependencies: ['Net'],
    };
    // Written before the stack that it waits for.
    manifest.artifacts = { 'assembly-Prod': stage, ...manifest.artifacts };
    writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest));
    const { stacks } = readAssembly(out);
    expect(stacks.map(({ name, after }) => [name, after])).toEqual([
      ['Net', []],
      ['web', ['Net']],
    ]);
  });

  it.each([
    ['no manifest', undefined],
    ['no JSON', '{'],
    ['no version', '{"artifacts":{}}'],
  ])('is refused with %s', (_, text) => {
    const out = folder();
    if (text !== undefined) writeFileSync(join(out, 'manifest.json'), text);
    expect(() => readAssembly(out)).toThrow(UnreadableAssembly);
  });

  it('names what nobody has looked up', () => {
    expect(assembly([], { missing: [{ key: 'ssm:/x', provider: 'ssm' }] }).missing).toEqual([
      'ssm:/x',
    ]);
  });
});

describe('the stacks that are planned', () => {
  it('are those of the naming contract', () => {
    const all = assembly([
      { id: 'A', name: 'adhoc-app-alpha' },
      { id: 'B', name: 'adhoc-app-alpha-web', after: ['A'] },
      { id: 'C', name: 'adhoc-app-alphabet' },
    ]);
    const chosen = choose(all, wish, place);
    expect(chosen.stacks.map(({ id }) => id)).toEqual(['A', 'B']);
    expect(chosen).toMatchObject({ problems: [], notes: [] });
  });

  it('are all of them where none has such a name, and that is said', () => {
    const chosen = choose(assembly([{ id: 'X' }, { id: 'Y' }]), wish, place);
    expect(chosen.stacks).toHaveLength(2);
    expect(chosen.notes).toEqual([expect.stringContaining('all of its stacks are planned')]);
  });

  it('are those that are named, and what they depend on is said', () => {
    const all = assembly([{ id: 'A' }, { id: 'B', name: 'web', after: ['A'] }]);
    const chosen = choose(all, { ...wish, stacks: ['web'] }, place);
    expect(chosen.stacks.map(({ id }) => id)).toEqual(['B']);
    expect(chosen.notes).toEqual([expect.stringContaining('web depends on A')]);
  });

  it('are refused for all that is wrong at once', () => {
    const all = assembly([
      { id: 'A', name: 'one', environment: 'aws://999999999999/eu-west-1' },
      { id: 'B', name: 'one' },
      { id: 'C', environment: 'aws://unknown-account/us-east-1' },
      { id: 'D', environment: 'aws://unknown-account/unknown-region' },
    ]);
    const { problems } = choose(all, { ...wish, stacks: ['one', 'C', 'D', 'gone'] }, place);
    expect(problems.map(({ code }) => code)).toEqual([
      'assembly-stack-unknown',
      'assembly-stack-twice',
      'assembly-elsewhere',
      'assembly-elsewhere',
    ]);
    expect(problems[2]?.what).toContain('999999999999');
  });

  it('are refused where there is none', () => {
    const [problem] = choose(assembly([]), wish, place).problems;
    expect(problem?.code).toBe('assembly-without-stacks');
  });
});

it('knows where files and images will lie, but for templates that go with a call', () => {
  const { stacks } = assembly([{ id: 'A', files: ['f.zip'], images: ['t1'] }]);
  const inCall = new Set([`s3://${assetsBucket}/A.json`]);
  expect(assetsOf(stacks, inCall, { ...place, suffix: 'amazonaws.com' })).toEqual([
    { kind: 'file', pin: `s3://${assetsBucket}/f.zip` },
    { kind: 'image', pin: 'ecr:123456789012.dkr.ecr.eu-west-1.amazonaws.com/cdk-assets:t1' },
  ]);
});

it('takes every role out of a copy, and leaves what is published as it is', () => {
  const out = folder();
  writeAssembly(out, [{ id: 'A', files: ['manifest.json'] }]);
  writeFileSync(join(out, 'asset.roles.assets.json'), '{"assumeRoleArn":"kept"}');
  const copy = join(out, '../copy');
  withoutRoles(out, copy);
  for (const file of ['manifest.json', 'A.assets.json'])
    expect(readFileSync(join(copy, file), 'utf8')).not.toMatch(/assumeRole|lookupRole/);
  expect(readFileSync(join(copy, 'asset.roles.assets.json'), 'utf8')).toContain('kept');
  expect(readAssembly(copy).stacks[0]).toMatchObject({ name: 'A' });
});

it('refuses what the CLI would hear behind the inputs, by name', () => {
  const names = ['CDK_CONTEXT_JSON', 'CDK_DEFAULT_ACCOUNT', 'CDK_DOCKER', 'PATH'];
  expect(refusedVariables(names).map(({ what }) => /sets (\w+)/.exec(what)?.[1])).toEqual([
    'CDK_CONTEXT_JSON',
    'CDK_DOCKER',
  ]);
});
