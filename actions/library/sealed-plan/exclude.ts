import { posix } from 'node:path';

/** What never travels, wherever it lies: history, installed packages, and providers, which the lock file pins. */
const names = new Set(['.git', 'node_modules']);

/** Whether a file or folder of the project stays out of the plan. `path` is relative to its top level. */
export type Exclude = (path: string) => boolean;

/**
 * The fixed rules and those of `plan-exclude`, which read as in a .gitignore: without a slash a pattern
 * is any file's or folder's name, with one it is a path from the top level; a folder takes all below along.
 */
export function excluding(patterns: readonly string[]): Exclude {
  const given = patterns.map(matcher);
  return (path) => isNeverTaken(path) || given.some((matches) => matches(path));
}

function isNeverTaken(path: string): boolean {
  const name = posix.basename(path);
  return names.has(name) || (name === 'providers' && folderName(path) === '.terraform');
}

function folderName(path: string): string {
  return posix.basename(posix.dirname(path));
}

function matcher(pattern: string): Exclude {
  const plain = pattern.replace(/(\/\*\*|\/)$/, '');
  if (!plain.includes('/')) return (path) => isLike(posix.basename(path), plain);
  const anchored = plain.replace(/^\//, '');
  return (path) => isLike(path, anchored);
}

/** A name with brackets is also its own pattern: the error over the size limit writes names as they are. */
function isLike(path: string, pattern: string): boolean {
  return path === pattern || posix.matchesGlob(path, pattern);
}
