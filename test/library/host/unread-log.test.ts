import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

it('comes to its end when nobody reads its log any more', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unread-'));
  const output = join(folder, 'output');
  writeFileSync(output, '');
  const script = join(import.meta.dirname, 'fixtures/unread.ts');
  const env = { PATH: process.env.PATH, GITHUB_OUTPUT: output };
  const child = spawn(process.execPath, [script], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdout.destroy();
  child.stdin.end('go');
  // Without an end of its own it would print for ever that it cannot print.
  const late = setTimeout(() => child.kill('SIGKILL'), 30_000);
  const [exitCode] = await once(child, 'exit');
  clearTimeout(late);
  expect(exitCode).toBe(0);
  expect(readFileSync(output, 'utf8')).toMatch(/^done<</m);
  rmSync(folder, { recursive: true });
});
