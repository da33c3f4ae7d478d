import { readdirSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { nearest } from '../../naming/nearest.ts';
import { UserError } from '../../text/errors.ts';
import { foreign } from '../../text/foreign.ts';
import type { Dialect } from './dialect.ts';
import type { Project } from './project.ts';

/** How deep below the top level projects are looked for, to be named. */
const depth = 4;

const mostNamed = 5;

/**
 * Refuses a folder without a source of the tool, before anything is said of its state: `working-directory` is wrong,
 * or nothing is checked out.
 */
export function refuseWithoutSources({ directory, below }: Project, dialect: Dialect): void {
  if (hasSources(directory, dialect)) return;
  const root = resolve(directory, ...below.split('/').flatMap((step) => (step ? ['..'] : [])));
  const others = foldersIn(root, dialect).slice(0, 1_000);
  const near = nearest(below, others);
  const named = others.slice(0, mostNamed).map((one) => foreign(one || '.'));
  const there = named.length === 0 ? 'no folder of it does' : `these do: ${named.join(', ')}`;
  throw new UserError({
    code: 'configuration-missing',
    what: `The folder ${foreign(below || '.')} has no ${dialect.title} file (.tf); of the repository, ${there}.`,
    remedy:
      near === undefined
        ? 'Check the repository with the project out before this step (uses: actions/checkout@v4).'
        : `with: { working-directory: ${JSON.stringify(near || '.')} }`,
  });
}

function hasSources(directory: string, { sources }: Dialect): boolean {
  return readdirSync(directory).some((name) => sources.test(name));
}

/** Folders with sources, relative to the top level, those that lie higher first. */
function foldersIn(root: string, dialect: Dialect): string[] {
  const found: string[] = [];
  let level = [''];
  for (let at = 0; at < depth; at += 1) {
    found.push(...level.filter((below) => hasSources(join(root, below), dialect)));
    level = level.flatMap((below) => foldersBelow(root, below));
  }
  return found;
}

function foldersBelow(root: string, below: string): string[] {
  return readdirSync(join(root, below), { withFileTypes: true })
    .filter((one) => one.isDirectory() && !/^\.|^node_modules$/.test(one.name))
    .map(({ name }) => posix.join(below, name));
}
