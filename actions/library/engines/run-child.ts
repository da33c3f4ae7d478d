import { readFileSync, rmSync } from 'node:fs';
import type { Clock } from '../system/clock.ts';
import { followFile } from '../system/follow-file.ts';
import type { PrivateFolder } from '../system/private-folder.ts';
import { type Ended, knownProcess, type Running, start } from '../system/process.ts';
import type { Trace } from './engine.ts';

/** How often the output of a child is read, in milliseconds. */
const lookEveryMs = 100;

/** How long a cancelled child is waited for before this process leaves it alone: the runner gives 7.5 s in all. */
const graceMs = 4_000;

/** What a program is run with. */
export interface ChildSetting {
  /** Absolute. */
  readonly binary: string;
  readonly directory: string;
  /** All that the child sees. */
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: PrivateFolder;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

export interface ChildRun {
  readonly arguments: readonly string[];
  /** Called with each line of stdout while the child runs. */
  onLine?(line: string): void;
  onStarted?(trace: Trace): void;
}

export interface Finished {
  /** Undefined when a signal ended it. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

let runs = 0;

/**
 * Runs a program to its end. A cancel interrupts it once; when it has not ended a little later, this rejects with
 * the signal's reason and the child goes on by itself, writing to the files that `onStarted` named.
 */
export async function runChild(setting: ChildSetting, run: ChildRun): Promise<Finished> {
  const { signal, folder, clock } = setting;
  signal.throwIfAborted();
  runs += 1;
  const output = { stdout: folder.path(`${runs}.out`), stderr: folder.path(`${runs}.err`) };
  const child = await start({
    file: setting.binary,
    arguments: run.arguments,
    directory: setting.directory,
    environment: setting.environment,
    output,
  });
  run.onStarted?.({ ...knownProcess(child.pid), ...output });
  const ended = unlessLeft(child, setting);
  const end = run.onLine
    ? await followFile(
        { path: output.stdout, clock, everyMs: lookEveryMs, onLine: run.onLine },
        ended,
      )
    : await ended;
  const code = 'code' in end ? end.code : undefined;
  return { code, stdout: taken(output.stdout), stderr: taken(output.stderr) };
}

/** What a file holds, which is then gone: it may be a whole state. */
function taken(file: string): string {
  const text = readFileSync(file, 'utf8');
  rmSync(file);
  return text;
}

async function unlessLeft(child: Running, { signal, clock }: ChildSetting): Promise<Ended> {
  const settled = new AbortController();
  const left = new Promise<never>((_, reject) => {
    const onAbort = () => {
      child.interrupt();
      clock.sleep(graceMs, settled.signal).then(
        () => {
          child.leave();
          reject(signal.reason);
        },
        () => undefined,
      );
    };
    signal.addEventListener('abort', onAbort, { once: true, signal: settled.signal });
    if (signal.aborted) onAbort();
  });
  try {
    return await Promise.race([child.ended, left]);
  } finally {
    settled.abort();
  }
}
