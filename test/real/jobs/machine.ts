import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A runner of one job: its own home, temporary folders and programs, and a workspace where the test wants it. */
export class Machine implements Disposable {
  readonly workspace: string;
  /** Where its tools keep what they need. */
  readonly folder = mkdtempSync(join(tmpdir(), 'machine-'));
  readonly #more: Record<string, string> = {};

  constructor(workspace: string) {
    this.workspace = workspace;
    for (const name of ['home', 'bin', 'temp', 'tmp']) mkdirSync(this.#path(name));
    mkdirSync(workspace, { recursive: true });
  }

  /** Where a program of that name lies on it, or would. */
  program(name: string): string {
    return this.#path('bin', name);
  }

  /** Gives every job on it one more variable. */
  set(name: string, value: string): void {
    this.#more[name] = value;
  }

  /** RUNNER_TEMP. */
  get temp(): string {
    return this.#path('temp');
  }

  get variables(): Record<string, string> {
    return {
      PATH: `${this.#path('bin')}:/usr/bin:/bin`,
      HOME: this.#path('home'),
      TMPDIR: this.#path('tmp'),
      ...this.#more,
    };
  }

  /** Files with such a text in them, wherever a job may have left them. */
  filesWith(holds: (bytes: Buffer) => boolean): string[] {
    const parts = [this.#path('home'), this.temp, this.#path('tmp'), dirname(this.workspace)];
    return parts.flatMap(filesIn).filter((file) => holds(readFileSync(file)));
  }

  /** What a job left in its folders for temporary files, beside the runner's own and its notes for later steps. */
  get remains(): string[] {
    const own = /^(_runner_file_commands|_github_workflow|adhoc-actions)$/;
    return [this.temp, this.#path('tmp')]
      .flatMap((folder) => readdirSync(folder))
      .filter((name) => !own.test(name));
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.workspace, { recursive: true, force: true });
  }

  #path(...names: string[]): string {
    return join(this.folder, ...names);
  }
}

/** Links are not followed: the provider is 700 MB of somebody else. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
