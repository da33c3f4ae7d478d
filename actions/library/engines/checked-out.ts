import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The commit that git has checked out at a top level, read from its files: a job may have no git. Undefined where
 * they do not tell it.
 */
export function checkedOutCommit(root: string): string | undefined {
  const git = gitFolder(join(root, '.git'));
  const head = git === undefined ? undefined : textOf(join(git, 'HEAD'));
  if (git === undefined || head === undefined) return undefined;
  const [, ref] = /^ref: (refs\/\S+)$/.exec(head) ?? [];
  if (ref === undefined) return commitIn(head);
  if (ref.split('/').includes('..')) return undefined;
  // Of a second work tree, branches lie where the first one is.
  const shared = resolve(git, textOf(join(git, 'commondir')) ?? '.');
  return commitIn(textOf(join(shared, ref))) ?? packed(textOf(join(shared, 'packed-refs')), ref);
}

/** In a submodule or a second work tree it is a file that says where the folder is. */
function gitFolder(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  if (statSync(path).isDirectory()) return path;
  const [, there] = /^gitdir: (.+)$/.exec(textOf(path) ?? '') ?? [];
  return there === undefined ? undefined : resolve(path, '..', there);
}

function packed(text: string | undefined, ref: string): string | undefined {
  const line = text?.split('\n').find((one) => one.endsWith(` ${ref}`));
  return commitIn(line?.slice(0, -ref.length - 1));
}

function commitIn(text: string | undefined): string | undefined {
  return text !== undefined && isCommit(text) ? text : undefined;
}

export function isCommit(text: string): boolean {
  return /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(text);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
