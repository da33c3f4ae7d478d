import { accessSync, constants, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { UserError } from '../../text/errors.ts';
import type { Dialect } from './dialect.ts';

/**
 * The tool that the job has on its PATH, behind the setup action's wrapper where there is one: that one hides
 * the exit code 2 and copies the output. Entries of PATH that are relative, or in the project, do not count: that
 * could hold a program, which would then apply what nobody reviewed.
 */
export function findBinary(dialect: Dialect, path: string, project: string): string {
  const isInProject = (folder: string) => join(folder, '/').startsWith(join(project, '/'));
  const folders = path.split(':').filter((one) => isAbsolute(one) && !isInProject(one));
  const found = folders.map((folder) => join(folder, dialect.program)).find(isProgram);
  if (!found) throw notFound(dialect, folders);
  const behind = join(dirname(found), dialect.wrapped);
  return isProgram(behind) ? behind : found;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function notFound({ title, program, setup }: Dialect, folders: readonly string[]): UserError {
  return new UserError({
    code: 'tool-not-found',
    what: `${title} is not there: no program "${program}" in any of ${folders.join(', ') || 'no folders'}.`,
    remedy: `Add a step before this one: - uses: ${setup}`,
    snippet: `- uses: ${setup}`,
  });
}
