import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeAtApply } from '../../review/planned-changes.ts';

/** The file in which both tools pin providers by version and hash. */
export const lockFileName = '.terraform.lock.hcl';

/** Its text; undefined for a project that needs no provider but the built-in one. */
export function readLockFile(directory: string): string | undefined {
  const file = join(directory, lockFileName);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

export function lockFileHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

interface Pinned {
  readonly version: string;
  readonly hashes: readonly string[];
}

function providersIn(text: string): Map<string, Pinned> {
  const blocks = text.matchAll(/^provider "([^"]+)" \{([^}]*)\}/gm);
  return new Map(
    [...blocks].map(([, source = '', body = '']) => [
      source,
      {
        version: /version\s*=\s*"([^"]+)"/.exec(body)?.[1] ?? 'unknown',
        hashes: [...body.matchAll(/"((?:h1|zh):[^"]+)"/g)].map(([, hash = '']) => hash).toSorted(),
      },
    ]),
  );
}

/** Providers that are not those of an earlier lock file: programs that run with the apply's credentials. */
export function changedProviders(earlier: string, now: string): CodeAtApply[] {
  const before = providersIn(earlier);
  return [...providersIn(now)].flatMap(([source, pinned]) => {
    const what = changeOf(before.get(source), pinned);
    return what ? [{ address: source, what }] : [];
  });
}

function changeOf(before: Pinned | undefined, now: Pinned): string | undefined {
  if (!before) return `is a provider that was not used before: ${now.version}`;
  if (before.version !== now.version)
    return `is a provider that changes: ${before.version} to ${now.version}`;
  const known = now.hashes.some((hash) => before.hashes.includes(hash));
  return known ? undefined : `is a provider of the same version ${now.version} with other hashes`;
}
