import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { root } from '../repo/sources.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'infra-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The app as the CDK CLI starts it. */
function start(context: Readonly<Record<string, string>>) {
  return spawnSync(process.execPath, [join(root, 'infra/app.ts')], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, CDK_OUTDIR: folder, CDK_CONTEXT_JSON: JSON.stringify(context) },
  });
}

it('makes one stack of one file', () => {
  const configuration = join(root, 'infra/examples/beta-rails.yaml');
  const { status, stderr } = start({ configuration, slot: '3', name: 'pr-7' });
  expect(status).toBe(0);
  expect(stderr).toBe('');
  expect(readdirSync(folder)).toContain('adhoc-app-pr-7.template.json');
});

it('tells what is wrong, without a stack trace', () => {
  const configuration = join(folder, 'alpha.yaml');
  writeFileSync(configuration, 'kind: ad-hoc\nlayer: base\nnames: dev\n');
  const { status, stderr } = start({ configuration });
  expect(status).toBe(1);
  expect(stderr).toContain('- names is no setting.\n  Did you mean `name`?');
  expect(stderr).toContain('- hosted-zone-id is missing.\n  Write `hosted-zone-id: Z');
  expect(stderr).not.toContain('    at ');
});

const configuration = join(root, 'infra/examples/beta-rails.yaml');

it.each([
  ['no file', {}, '-c configuration=<file>'],
  ['a file that is not there', { configuration: 'nowhere.yaml' }, 'nowhere.yaml'],
  [
    'a slot that is no number',
    { configuration, slot: 'three' },
    'slot is "three"; allowed is a whole',
  ],
  ['an image without a service', { configuration, 'first-images': 'x:v1' }, 'no pair of service'],
  ['an image of no service', { configuration, 'first-images': 'pumas=x:v1' }, 'mean `puma`?'],
])('says what to give: %s', (_what, context, told) => {
  const { status, stderr } = start({ slot: '3', ...context });
  expect(status).toBe(1);
  expect(stderr).toContain(told);
  expect(stderr).not.toContain('    at ');
});
