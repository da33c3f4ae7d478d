import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TerraformTool } from '../../../actions/library/engines/terraform/dialect.ts';
import { writeMirror } from './mirror.ts';
import { programOf } from './programs.ts';

/** A runner of one job: its own home, temporary folders and programs, and a workspace where the test wants it. */
export class Machine implements Disposable {
  readonly workspace: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'machine-'));

  constructor(tool: TerraformTool, workspace: string) {
    this.workspace = workspace;
    for (const name of ['home', 'bin', 'temp', 'tmp']) mkdirSync(this.#path(name));
    mkdirSync(workspace, { recursive: true });
    symlinkSync(programOf(tool), this.program(tool));
    writeMirror(tool, this.#folder);
  }

  /** Where the tool lies on it. */
  program(tool: TerraformTool): string {
    return this.#path('bin', tool === 'terraform' ? 'terraform' : 'tofu');
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
      TF_CLI_CONFIG_FILE: this.#path('cli.tfrc'),
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
    rmSync(this.#folder, { recursive: true, force: true });
    rmSync(this.workspace, { recursive: true, force: true });
  }

  #path(...names: string[]): string {
    return join(this.#folder, ...names);
  }
}

/** Links are not followed: the provider is 700 MB of somebody else. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
