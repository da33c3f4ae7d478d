import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { Scene } from './applying/scene.ts';
import { newFolder } from './applying/sealed.ts';
import { type Refusal, type Stage, stages } from './refusals/refusal.ts';
import { table } from './refusals/table.ts';

ownEnvironment();

/** What was asked and done up to the refusal. */
interface Trail {
  readonly scene: Scene;
  readonly writes: readonly string[];
  readonly calls: readonly string[];
}

/** What each stage may have touched, from nothing to all but the resources. */
const untouched: Readonly<Record<Stage, (trail: Trail) => void>> = {
  gate: ({ scene, calls }) => {
    expect(scene.world.journal.exchanges).toEqual([]);
    expect(scene.github.count('blob:Get')).toBe(0);
    expect(calls).toEqual([]);
  },
  artifact: ({ calls }) => expect(calls).toEqual([]),
  seal: ({ calls }) => expect(calls).toEqual([]),
  here: ({ calls }) => expect(calls.filter((call) => call !== 'version')).toEqual([]),
  now: ({ calls }) => expect(calls.filter((call) => /^apply/.test(call))).toEqual([]),
  apply: ({ scene, writes }) =>
    expect(writes).toEqual([
      'ssm:PutParameter /adhoc/dev/alpha/lease',
      `ssm:PutParameter /adhoc/dev/alpha/applied/${scene.digest}`,
      'ssm:PutParameter /adhoc/dev/alpha/lease',
      'ssm:DeleteParameter /adhoc/dev/alpha/lease',
    ]),
};

async function refused(one: Refusal, operation: 'apply' | 'check'): Promise<Trail> {
  const scene = await Scene.open(one.setting);
  await one.arrange?.(scene);
  const before = { writes: writesOf(scene).length, calls: scene.tool.calls.length };
  if (one.event) process.env.GITHUB_EVENT_PATH = written(one.event);
  const { identity, claims } = one;
  const inputs = { ...one.inputs, operation };
  const { codes, problems } = await scene.run({ inputs, identity, claims });
  expect(codes).toEqual([one.code]);
  expect(problems[0]?.remedy).toBeTruthy();
  expect(scene.isPutBack).toBe(true);
  scene.world.journal.assertClean();
  const calls = scene.tool.calls.slice(before.calls);
  return { scene, calls, writes: writesOf(scene).slice(before.writes) };
}

function writesOf({ world }: Scene): string[] {
  const all = world.journal.writes().filter(({ action }) => action !== 'kms:Decrypt');
  return all.map(({ action, input }) => `${action} ${(input as { Name: string }).Name}`);
}

function written(event: object): string {
  const file = join(newFolder(), 'event.json');
  writeFileSync(file, JSON.stringify(event));
  return file;
}

const inOrder = Object.keys(stages) as Stage[];

describe.each(inOrder)('refused at the stage "%s":', (stage) => {
  it.each(table[stage].map((one) => [one.what, one] as const))('%s', async (_, one) => {
    const trail = await refused(one, 'apply');
    if (stage !== 'apply') expect(trail.writes).toEqual([]);
    untouched[stage](trail);
  });
});

const sooner = inOrder.filter((stage) => stage !== 'apply');

describe.each(sooner)('refused by operation: check as well, at the stage "%s":', (stage) => {
  it.each(table[stage].map((one) => [one.what, one] as const))('%s', async (_, one) => {
    const trail = await refused(one, 'check');
    expect(trail.writes).toEqual([]);
    untouched[stage](trail);
  });
});

it('docs/refusals.md has this table', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/refusals.md'), 'utf8');
  const [, told] = page.split('<!-- the table -->\n');
  expect(told).toBe(asMarkdown());
});

function asMarkdown(): string {
  return inOrder.map((stage) => section(stage)).join('\n');
}

function section(stage: Stage): string {
  const rows = table[stage].map(({ what, code }) => `| ${what} | \`${code}\` |`);
  const head = [`## ${stage}`, '', stages[stage], '', '| what | code |', '| --- | --- |'];
  return `${[...head, ...rows].join('\n')}\n`;
}
