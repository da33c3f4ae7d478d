import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
  for (const name of ['output', 'summary']) writeFileSync(join(folder, name), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a step that does its work, with these names of the runner's files. */
function run(output: string, summary: string) {
  const script = join(import.meta.dirname, 'fixtures/green.ts');
  const env = {
    PATH: process.env.PATH,
    GITHUB_OUTPUT: join(folder, output),
    GITHUB_STEP_SUMMARY: join(folder, summary),
  };
  return spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8');

it('a step is green without its page, and says that it has none', () => {
  const child = run('output', 'nowhere/summary');
  expect(child.stdout).toMatch(/^::warning::The job summary could not be written: .*ENOENT/m);
  expect(child.stdout).not.toContain('::error');
  expect(read('output')).toContain('task-id');
  expect(child.status).toBe(0);
});

it('a step is red without its outputs, all of them in one message, when its work is done', () => {
  const child = run('nowhere/output', 'summary');
  const errors = child.stdout.match(/^::error::.*$/gm);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]).toContain('find nothing: early, task-id, failure-code.');
  expect(child.stdout).toContain('work done');
  expect(child.stdout).toContain('task-id: abc');
  expect(read('summary')).toContain('outputs of this step could not be written');
  expect(child.stdout).not.toContain('defect');
  expect(child.status).toBe(1);
});

it('a step is red in words, though neither can be written', () => {
  const child = run('nowhere/output', 'nowhere/summary');
  expect(child.stdout.match(/^::(?:error|warning)::/gm)).toEqual([
    '::warning::',
    '::error::',
    '::warning::',
  ]);
  expect(child.status).toBe(1);
});
