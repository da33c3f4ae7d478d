import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import { LineSplitter } from './lines.ts';
import { pause, type Time } from './time.ts';

export type Stream = 'stdout' | 'stderr';

export interface ProcessSpec {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly time: Time;
  /** If it throws, the wait is over and the error passes on: the process lives on as an orphan. */
  readonly onLine: (stream: Stream, line: string) => void;
}

export interface Exit {
  /** As a shell counts: 128 + the signal's number. */
  readonly exitCode: number;
  readonly signal: NodeJS.Signals | undefined;
}

// Runner.Sdk/ProcessInvoker.cs: _sigintTimeout, _sigtermTimeout, ProcessExitedHandler.
const SIGINT_MS = 7500;
const SIGTERM_MS = 2500;
const STREAMS_MS = 5000;

export interface Interrupts {
  /** Ends the process step by step, as a cancelled job does. */
  readonly cancel: AbortSignal;
  /** Ends it at once, as the end of the machine does. */
  readonly kill: AbortSignal;
}

/** Runs a process as Runner.Sdk/ProcessInvoker.cs does. */
export async function runProcess(spec: ProcessSpec, interrupts: Interrupts): Promise<Exit> {
  // A group of its own, so that a Ctrl-C at the developer's terminal reaches it only through us.
  const child = spawn(spec.file, spec.args, { cwd: spec.cwd, env: spec.env, detached: true });
  const release = killWithUs(child);
  // The runner closes it at once: an action cannot ask a question.
  child.stdin.end();
  const gone = new AbortController();
  const exited = exit(child).finally(() => gone.abort());
  const output = readLines(child, spec);
  whenAborted(interrupts.cancel, gone.signal, () => void end(child, spec.time, gone.signal));
  whenAborted(interrupts.kill, gone.signal, () => void child.kill('SIGKILL'));
  const over = new AbortController();
  try {
    const result = await Promise.race([exited, output.failed]);
    // Grandchildren may hold the streams: what they write within five seconds still counts.
    const patience = pause(spec.time, STREAMS_MS, over.signal);
    await Promise.race([output.closed, patience, output.failed]);
    return result;
  } finally {
    over.abort();
    output.leave();
    release();
  }
}

function whenAborted(signal: AbortSignal, until: AbortSignal, act: () => void): void {
  if (signal.aborted) act();
  else signal.addEventListener('abort', act, { once: true, signal: until });
}

async function exit(child: ChildProcess): Promise<Exit> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  if (signal === null) return { exitCode: code ?? 1, signal: undefined };
  return { exitCode: 128 + constants.signals[signal], signal };
}

/** The signals go to the entry process alone, and so does the kill on Linux (NixKillProcessTree). */
async function end(child: ChildProcess, time: Time, gone: AbortSignal): Promise<void> {
  if (gone.aborted) return;
  child.kill('SIGINT');
  await pause(time, SIGINT_MS, gone);
  if (gone.aborted) return;
  child.kill('SIGTERM');
  await pause(time, SIGTERM_MS, gone);
  if (!gone.aborted) child.kill('SIGKILL');
}

interface Output {
  readonly closed: Promise<unknown>;
  readonly failed: Promise<never>;
  /** Later lines are read and dropped, so that no orphan dies of a broken pipe. */
  readonly leave: () => void;
}

function readLines(child: ChildProcess, spec: ProcessSpec): Output {
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => {});
  let left = false;
  const guarded = (name: Stream) => (line: string) => {
    if (left) return;
    try {
      spec.onLine(name, line);
    } catch (error) {
      left = true;
      failure.reject(error);
    }
  };
  const streams = [
    [child.stderr as Readable, guarded('stderr')],
    [child.stdout as Readable, guarded('stdout')],
  ] as const;
  const closed = Promise.allSettled(streams.map(([stream, onLine]) => split(stream, onLine)));
  const leave = () => {
    left = true;
    // An open pipe must not keep our own process alive.
    for (const [stream] of streams) (stream as unknown as { unref(): void }).unref();
  };
  return { closed, failed: failure.promise, leave };
}

async function split(stream: Readable, onLine: (line: string) => void): Promise<void> {
  const splitter = new LineSplitter(onLine);
  stream.on('data', (chunk: Buffer) => splitter.push(chunk));
  await once(stream, 'end');
  splitter.end();
}

/** If this process ends first (a failing test, Ctrl-C), its children must not stay behind. */
function killWithUs(child: ChildProcess): () => void {
  const kill = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Nobody is left in the group.
    }
  };
  process.once('exit', kill);
  return () => void process.off('exit', kill);
}
