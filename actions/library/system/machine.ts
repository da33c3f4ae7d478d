import { existsSync, realpathSync } from 'node:fs';
import { ambient, ambientVariables } from './environment.ts';

/** The machine under a step, as far as a plan depends on it. */
export interface Machine {
  /** As Node names them: `linux`, `x64`. */
  readonly platform: { readonly os: string; readonly arch: string };
  /** All variables of the job, to choose from for a child. */
  readonly variables: ReadonlyMap<string, string>;
  /** Where the job works. */
  readonly workspace: string;
}

/** Links followed, as a plan's path is. */
function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/** This one. */
export function thisMachine(): Machine {
  return {
    platform: { os: process.platform, arch: process.arch },
    variables: ambientVariables(),
    workspace: real(ambient('GITHUB_WORKSPACE') ?? process.cwd()),
  };
}
