import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Asked, Collected } from './collected.ts';

const root = resolve(import.meta.dirname, '../..');
const jest = [
  '--experimental-vm-modules',
  '--no-warnings',
  'node_modules/jest/bin/jest.js',
  '--forceExit',
];
const withWorlds = '/test/(?!real/|repo/|runner/)';

/**
 * What the tests of the suite asked the world, and its answers: from the folder that JOURNALS
 * names when `npm test` has just filled it, else from a run of their own.
 */
export function exchangesOfTheSuite(): Promise<Collected[]> {
  return ofTheSuite((all) => all);
}

/** What actions asked for in them, and got. */
export function askedInTheSuite(): Promise<Asked[]> {
  return ofTheSuite((all) => all.flatMap(({ asked = [] }) => asked));
}

/** Of each file of a folder in turn: all of them at once are much. */
async function ofTheSuite<T>(pick: (collected: readonly Collected[]) => readonly T[]) {
  const given = process.env.JOURNALS;
  if (given) return pickedIn(given, pick);
  const folder = mkdtempSync(join(tmpdir(), 'journals-'));
  try {
    await runSuite(folder);
    return pickedIn(folder, pick);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether its tests pass is for `npm test` to say. */
function runSuite(folder: string): Promise<void> {
  const child = spawn(process.execPath, [...jest, '--silent', '--testPathPatterns', withWorlds], {
    cwd: root,
    env: { ...process.env, JOURNALS: folder },
    stdio: 'ignore',
  });
  return new Promise((settle, reject) => child.on('error', reject).on('close', () => settle()));
}

function pickedIn<T>(folder: string, pick: (collected: readonly Collected[]) => readonly T[]): T[] {
  return readdirSync(folder).flatMap((file) =>
    pick(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Collected[]),
  );
}
