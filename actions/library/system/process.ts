import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

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

/** Whether a process is still there, also one that an earlier step left behind. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
