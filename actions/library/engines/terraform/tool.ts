import { readFileSync, rmSync } from 'node:fs';
import type { Clock } from '../../system/clock.ts';
import { followFile } from '../../system/follow-file.ts';
import type { PrivateFolder } from '../../system/private-folder.ts';
import { type Ended, knownProcess, type Running, start } from '../../system/process.ts';
import { foreign } from '../../text/foreign.ts';
import type { Trace } from '../engine.ts';
import { fromText } from './diagnostics.ts';
import type { Dialect } from './dialect.ts';
import { type Activity, toolError } from './failures.ts';
import type { Hidden } from './hidden.ts';

/** How often the output of a tool is read, in milliseconds. */
const lookEveryMs = 100;

/** How long a cancelled tool is waited for before this process leaves it alone: the runner gives 7.5 s in all. */
const graceMs = 4_000;

/** Everything that a tool is run with. */
export interface Toolbox {
  readonly dialect: Dialect;
  readonly binary: string;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: PrivateFolder;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** What no line and no diagnostic may show. */
  readonly hidden: Hidden;
  /** A line for the log; it is neutral already. */
  line(text: string): void;
}

interface Run {
  readonly arguments: readonly string[];
  /** Called with each line of stdout while the tool runs. */
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
 * Runs the tool to its end. A cancel interrupts it once; when it has not ended a little later, this rejects with
 * the signal's reason and the tool goes on by itself, writing to the files that `onStarted` named.
 */
export async function runTool(toolbox: Toolbox, run: Run): Promise<Finished> {
  const { signal, folder, clock, hidden } = toolbox;
  signal.throwIfAborted();
  runs += 1;
  const output = { stdout: folder.path(`${runs}.out`), stderr: folder.path(`${runs}.err`) };
  const child = await start({
    file: toolbox.binary,
    arguments: run.arguments,
    directory: toolbox.directory,
    environment: toolEnvironment(toolbox.environment),
    output,
  });
  run.onStarted?.({ ...knownProcess(child.pid), ...output });
  const ended = unlessLeft(child, toolbox);
  const end = run.onLine
    ? await followFile(
        { path: output.stdout, clock, everyMs: lookEveryMs, onLine: run.onLine },
        ended,
      )
    : await ended;
  const code = 'code' in end ? end.code : undefined;
  return { code, stdout: taken(output.stdout), stderr: hidden.in(taken(output.stderr)) };
}

/** What a file holds, which is then gone: it may be a whole state. */
function taken(file: string): string {
  const text = readFileSync(file, 'utf8');
  rmSync(file);
  return text;
}

async function unlessLeft(child: Running, { signal, clock }: Toolbox): Promise<Ended> {
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

/** It asks nobody and calls home to nobody. */
function toolEnvironment(given: Readonly<Record<string, string>>): Record<string, string> {
  return { ...given, TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' };
}

/** Runs a command that prints for people, its output line by line to the log; throws what it says when it fails. */
export async function runPlainly(
  toolbox: Toolbox,
  activity: Activity,
  args: readonly string[],
): Promise<Finished> {
  const finished = await runTool(toolbox, {
    arguments: args,
    onLine: (line) => toolbox.line(String(foreign(toolbox.hidden.in(line)))),
  });
  return succeeded(toolbox, activity, finished);
}

/** Runs a command whose output is for us alone: it may hold every secret of the state. */
export async function runQuietly(
  toolbox: Toolbox,
  activity: Activity,
  args: readonly string[],
): Promise<Finished> {
  return succeeded(toolbox, activity, await runTool(toolbox, { arguments: args }));
}

function succeeded({ dialect, signal }: Toolbox, activity: Activity, finished: Finished): Finished {
  if (finished.code === 0) return finished;
  signal.throwIfAborted();
  const diagnostics = fromText(finished.stderr);
  throw toolError({ activity, dialect, diagnostics, lastWords: lastWords(finished) });
}

export function lastWords({ code, stderr }: Finished): string {
  const how = code === undefined ? 'A signal ended it.' : `It left with exit code ${code}.`;
  return `${how} ${stderr.slice(-500)}`;
}
