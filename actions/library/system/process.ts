import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** A program to run. No shell ever reads it: the arguments arrive as they are. */
export interface Command {
  /** An absolute path: nothing is looked up on the PATH of the child. */
  readonly file: string;
  readonly arguments: readonly string[];
  readonly directory: string;
  /** All that the child sees: nothing of our own environment is added. */
  readonly environment: Readonly<Record<string, string>>;
  /** Files that the child writes to, made anew for their owner's eyes only. */
  readonly output: { readonly stdout: string; readonly stderr: string };
}

/** How a process ended: by an exit code, or by a signal. */
export type Ended = { readonly code: number } | { readonly signal: NodeJS.Signals };

/** A process on its way. */
export interface Running {
  readonly pid: number;
  /** Asks it to stop, once: for Terraform a second SIGINT means to drop everything, state included. */
  interrupt(): void;
  /** Lets this process end before the child does. */
  leave(): void;
  readonly ended: Promise<Ended>;
}

/**
 * Starts a program in a process group of its own, so that a signal of the runner does not reach it by
 * itself, and with files for its output, so that it can go on writing when we are gone.
 * Throws what the system says when the program cannot be started (ENOENT, EACCES).
 */
export async function start(command: Command): Promise<Running> {
  const stdout = openSync(command.output.stdout, 'w', 0o600);
  const stderr = openSync(command.output.stderr, 'w', 0o600);
  try {
    const child = spawn(command.file, command.arguments, {
      cwd: command.directory,
      env: command.environment,
      stdio: ['ignore', stdout, stderr],
      detached: true,
      shell: false,
    });
    await started(child);
    return running(child);
  } finally {
    closeSync(stdout);
    closeSync(stderr);
  }
}

function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
}

function running(child: ChildProcess): Running {
  let interrupted = false;
  const ended = new Promise<Ended>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ? { signal } : { code: code ?? 0 }));
  });
  return {
    pid: child.pid ?? 0,
    interrupt: () => {
      if (interrupted) return;
      interrupted = true;
      child.kill('SIGINT');
    },
    leave: () => child.unref(),
    ended,
  };
}

/** A process that a later step can find again. */
export interface KnownProcess {
  readonly pid: number;
  /** With the number it tells this process from every other one: numbers are given out again. */
  readonly began: string;
}

export function knownProcess(pid: number): KnownProcess {
  return { pid, began: beganAt(pid) ?? '' };
}

/** The one that runs this. */
export function thisProcess(): KnownProcess {
  return knownProcess(process.pid);
}

/** Whether it is that one which still runs; one that has ended and that nobody asked for does not. */
export function stillRuns({ pid, began }: KnownProcess): boolean {
  return began !== '' && beganAt(pid) === began;
}

/** Asks it to stop, if it is still that one. */
export function interrupt(known: KnownProcess): void {
  if (stillRuns(known)) process.kill(known.pid, 'SIGINT');
}

/**
 * When it was started, in a form of the system's own; undefined when there is none or it has ended. Source: proc(5),
 * `/proc/pid/stat`: state and start time are the 3rd and 22nd field, the 2nd is a name in brackets. Elsewhere `ps`.
 */
function beganAt(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return /[ZX]/.test(fields[0] ?? '') ? undefined : fields[19];
    }
    const told = execFileSync('/bin/ps', ['-o', 'stat=,lstart=', '-p', String(pid)]);
    const [, state = '', began] = /^(\S+)\s+(.*)$/.exec(String(told).trim()) ?? [];
    return state.startsWith('Z') ? undefined : began;
  } catch {
    return undefined;
  }
}
