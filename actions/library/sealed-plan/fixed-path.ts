import { createHash } from 'node:crypto';
import { chmod, cp, lstat, mkdir, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { UserError } from '../text/errors.ts';

/** Where every job of a repository works with `fixed-path: true`, whatever its workspace is called. */
export function fixedPath(repositoryId: string): string {
  const short = createHash('sha256').update(repositoryId).digest('hex').slice(0, 12);
  return `/tmp/adhoc-plan-${short}/project`;
}

/**
 * The folder that the path lies in, made and ours alone: its name can be foretold, and somebody else on
 * the machine may have been there first. Throws a UserError, `fixed-path-taken`.
 */
export async function claim(path: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { mode: 0o700 }).catch(() => undefined);
  const found = await lstat(folder).catch(() => undefined);
  if (!found?.isDirectory() || found.uid !== userInfo().uid) throw taken(folder);
  await chmod(folder, 0o700);
}

/** The project's copy that the plan step works in: all of it, installed packages and history too. */
export async function copyToFixedPath(project: string, path: string): Promise<void> {
  await claim(path);
  await rm(path, { recursive: true, force: true });
  await cp(project, path, { recursive: true, verbatimSymlinks: true });
}

function taken(folder: string): UserError {
  return new UserError({
    code: 'fixed-path-taken',
    what: `${folder}, in which \`fixed-path: true\` works, is no folder of the user that runs this step.`,
    remedy: 'Remove it, or run the jobs of this repository as one user.',
  });
}
