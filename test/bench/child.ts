import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const preload = join(import.meta.dirname, 'measure.mjs');

/** Milliseconds from the start of Node to the first byte of output. */
export function firstOutputMs(script: string, env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(process.execPath, [script], { env: { PATH: process.env.PATH, ...env } });
    let first = Number.NaN;
    child.stdout.once('data', () => {
      first = performance.now() - startedAt;
    });
    child.once('error', reject);
    child.once('close', () => resolve(first));
  });
}

/** Peak memory in MiB of whatever `run` starts with the given environment. */
export async function peakMiB(
  run: (env: Record<string, string>) => Promise<unknown>,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'result.json');
  await run({ NODE_OPTIONS: `--import=${preload}`, BENCH_RESULT: file });
  const { peakKiB } = JSON.parse(readFileSync(file, 'utf8')) as { peakKiB: number };
  rmSync(folder, { recursive: true });
  return peakKiB / 1024;
}

/** Runs a script to its end. */
export function runScript(script: string, env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { env: { PATH: process.env.PATH, ...env } });
    child.once('error', reject);
    child.once('close', () => resolve());
  });
}
