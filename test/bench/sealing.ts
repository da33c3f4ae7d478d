import { execFileSync } from 'node:child_process';
import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { facts, secrets } from '../library/sealed-plan/facts.ts';
import { peakMiB, runScript } from './child.ts';
import type { Figure } from './figures.ts';

const step = join(import.meta.dirname, 'sealing-step.mjs');
const repository = join(import.meta.dirname, '../..');
const largeFiles = 4;
const smallFiles = 2_000;
const megabytes = 200;
const limitMB = 150;

/** Sealing, verifying and opening a project of 200 MB: peak memory, and speed beside that of hashing it once. */
export async function sealing(): Promise<Figure[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-sealing-'));
  try {
    emit(join(scratch, 'emitted'));
    writeFileSync(join(scratch, 'facts.json'), JSON.stringify({ facts, secrets }));
    await makeProject(join(scratch, 'project'));
    const hash = await measured(scratch, 'hash');
    const figures: Figure[] = [];
    for (const [name, what] of steps) {
      const { peakMB, ms } = await measured(scratch, name);
      figures.push({
        what: `${what} a plan of ${megabytes} MB`,
        measured: `${peakMB.toFixed(0)} MB peak, ${speed(ms)}`,
        floor: `hashing the files once: ${hash.peakMB.toFixed(0)} MB, ${speed(hash.ms)}`,
        aim: `<= ${limitMB} MB`,
        met: peakMB <= limitMB,
      });
    }
    return figures;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

const steps = [
  ['seal', 'sealing'],
  ['verify', 'verifying'],
  ['open', 'verifying and opening'],
] as const;

async function measured(scratch: string, name: string): Promise<{ peakMB: number; ms: number }> {
  const own = { BENCH_FOLDER: scratch, BENCH_STEP: name };
  const peak = await peakMiB((env) => runScript(step, { ...env, ...own }));
  return {
    peakMB: (peak * 2 ** 20) / 1e6,
    ms: Number(readFileSync(join(scratch, `${name}.ms`), 'utf8')),
  };
}

function speed(ms: number): string {
  return `${((megabytes / ms) * 1_000).toFixed(0)} MB/s`;
}

/** The product as JavaScript, as it is before it is bundled. */
function emit(target: string): void {
  const tsc = join(repository, 'node_modules/typescript/bin/tsc');
  const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', target];
  execFileSync(process.execPath, args, { cwd: repository });
}

/** A few large files, as builds leave them, and many small ones, as modules are. */
async function makeProject(root: string): Promise<void> {
  mkdirSync(join(root, 'small'), { recursive: true });
  const piece = Buffer.alloc(1_000_000, 'a project ');
  const pieces = (megabytes - smallFiles / 1_000) / largeFiles;
  for (let index = 0; index < largeFiles; index += 1) {
    const target = createWriteStream(join(root, `large-${index}.bin`));
    await pipeline(Readable.from(Array(Math.round(pieces)).fill(piece)), target);
  }
  for (let index = 0; index < smallFiles; index += 1) {
    writeFileSync(join(root, 'small', `${index}.tf`), piece.subarray(0, 1_000));
  }
}
