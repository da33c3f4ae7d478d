import { readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type KnownProcess, stillRuns, thisProcess } from '../system/process.ts';

/*
 * One empty file beside the path for each process at work there, named by its number and start. What a dead one left
 * holds nothing, so that a machine that was switched off needs no hand.
 */

const form = /^held-by-(\d+)-(.+)$/;

/** Says that the process works there: this one, or a tool that may go on without it. */
export function hold(path: string, process: KnownProcess): void {
  writeFileSync(join(dirname(path), nameOf(process)), '', { mode: 0o600 });
}

/** Those that work there now. */
export function holders(path: string): KnownProcess[] {
  return readdirSync(dirname(path)).flatMap(processOf).filter(stillRuns);
}

/** Lets go for this process and for all that have ended, and removes the folder once nothing is in it. Never throws. */
export function release(path: string): void {
  const folder = dirname(path);
  const self = thisProcess();
  try {
    for (const one of readdirSync(folder).flatMap(processOf))
      if (one.pid === self.pid || !stillRuns(one)) rmSync(join(folder, nameOf(one)));
    rmdirSync(folder);
  } catch {
    // It is gone, another one came meanwhile, or what an apply left lies there.
  }
}

function nameOf({ pid, began }: KnownProcess): string {
  return `held-by-${pid}-${encodeURIComponent(began)}`;
}

function processOf(file: string): KnownProcess[] {
  const [, pid, began] = form.exec(file) ?? [];
  if (pid === undefined || began === undefined) return [];
  return [{ pid: Number(pid), began: decodeURIComponent(began) }];
}
