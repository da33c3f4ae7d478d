import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { linesOf } from '../../../actions/library/text/foreign.ts';
import { parseCommand } from '../../runner/command.ts';

it('reports what nobody caught as a defect of ours, as text, and fails the step', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'));
  const [output, summary] = [join(folder, 'output'), join(folder, 'summary')];
  for (const file of [output, summary]) writeFileSync(file, '');
  const script = join(import.meta.dirname, 'fixtures/crash.ts');
  const env = { PATH: process.env.PATH, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary };
  const child = spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
  expect(child.status).toBe(1);
  expect(readFileSync(output, 'utf8')).toContain('internal-error');
  expect(readFileSync(summary, 'utf8')).toContain('❌ crash');
  const commands = linesOf(child.stdout + child.stderr).map((line) =>
    parseCommand(line, (name) => ['set-output', 'add-mask'].includes(name)),
  );
  expect(commands.filter((command) => command !== undefined)).toEqual([]);
  rmSync(folder, { recursive: true });
});
