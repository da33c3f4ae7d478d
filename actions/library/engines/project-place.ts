import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ambient } from '../system/environment.ts';
import type { Problem } from '../text/errors.ts';

/** Where a project lies on this machine. Paths are real ones, links followed. */
export interface ProjectPlace {
  /** The top level of its repository, which travels with a plan. */
  readonly root: string;
  /** Relative to `root`, divided by slashes; empty for the top level itself. */
  readonly below: string;
}

/** Looks from `working-directory`, which is relative to the workspace, up to the folder that git made. */
export function findProject(workingDirectory: string): ProjectPlace | undefined {
  const workspace = ambient('GITHUB_WORKSPACE');
  const asked = workspace ? resolve(workspace, workingDirectory) : resolve(workingDirectory);
  if (!existsSync(asked) || !statSync(asked).isDirectory()) return undefined;
  const directory = realpathSync(asked);
  const top = workspace && existsSync(workspace) ? realpathSync(workspace) : directory;
  const root = topLevel(directory) ?? (isBelow(directory, top) ? top : directory);
  return { root, below: relative(root, directory).split(sep).join('/') };
}

/** Where the tool is started. */
export function directoryOf({ root, below }: ProjectPlace): string {
  return join(root, below);
}

export function withoutDirectory(workingDirectory: string): Problem {
  return {
    code: 'working-directory-missing',
    what: `Input "working-directory" is ${JSON.stringify(workingDirectory)}, and the workspace has no such folder.`,
    remedy: 'Check the repository out before this step (uses: actions/checkout@v4), or correct it.',
  };
}

function topLevel(directory: string): string | undefined {
  if (existsSync(join(directory, '.git'))) return directory;
  const above = dirname(directory);
  return above === directory ? undefined : topLevel(above);
}

function isBelow(directory: string, top: string): boolean {
  return directory === top || directory.startsWith(`${top}${sep}`);
}
