import { createHash } from 'node:crypto';
import { chmod, cp, lstat, mkdir, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { thisProcess } from '../system/process.ts';
import { UserError } from '../text/errors.ts';
import { hold, holders, release } from './path-holders.ts';

/** Whose work it is: no two of them share a path, and the plan and the apply of one do. */
interface Work {
  readonly repositoryId: string;
  readonly environment: string;
  readonly layer: string;
  /** The run that planned. */
  readonly runId: string;
}

/** Where both jobs of a plan work with `fixed-path: true`, whatever their workspaces are called. */
export function fixedPath({ repositoryId, environment, layer, runId }: Work): string {
  const work = JSON.stringify([repositoryId, environment, layer, runId]);
  const short = createHash('sha256').update(work).digest('hex').slice(0, 12);
  return `/tmp/adhoc-plan-${short}/project`;
}

/**
 * The folder that the path lies in, made, ours alone and held by this process: its name can be foretold, somebody
 * else on the machine may have been there first, and another runner of the machine may be at work there. Each holds
 * it before it looks for others, so that of two at once at most one goes on.
 * @throws UserError `fixed-path-taken`, `fixed-path-in-use`.
 */
export async function claim(path: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { mode: 0o700 }).catch(() => undefined);
  const found = await lstat(folder).catch(() => undefined);
  if (!found?.isDirectory() || found.uid !== userInfo().uid) throw taken(folder);
  await chmod(folder, 0o700);
  const self = thisProcess();
  hold(path, self);
  const other = holders(path).find(({ pid }) => pid !== self.pid);
  if (other === undefined) return;
  release(path);
  throw inUse(path, other.pid);
}

/** The project's copy that the plan step works in: all of it, installed packages and history too. */
export async function copyToFixedPath(project: string, path: string): Promise<void> {
  await claim(path);
  await rm(path, { recursive: true, force: true });
  await cp(project, path, { recursive: true, verbatimSymlinks: true });
}

/** Removes the copy and gives the path back. */
export async function removeFixedPath(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  release(path);
}

function taken(folder: string): UserError {
  return new UserError({
    code: 'fixed-path-taken',
    what: `${folder}, in which \`fixed-path: true\` works, is no folder of the user that runs this step.`,
    remedy: 'Remove it, or run the jobs of this repository as one user.',
  });
}

function inUse(path: string, pid: number): UserError {
  return new UserError({
    code: 'fixed-path-in-use',
    what: `Process ${pid} of this machine works at ${path}: it plans or applies for the same environment, layer and run.`,
    remedy: `Let it end (ps -p ${pid}) and run this job again; let the jobs of one environment and layer follow each other by \`needs:\`.`,
  });
}
