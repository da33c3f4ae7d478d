import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PrivateFolder } from '../../system/private-folder.ts';
import type { Problem } from '../../text/errors.ts';
import type { Project } from './project.ts';

/** Files with the values of variables, in the order in which the later one wins. */
export interface VariableFiles {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

/**
 * The environment's own file by convention, the files that the workflow names, and last its `variables`, in a file
 * for the owner's eyes: a command line can be read by every process of the machine.
 */
export function variableFiles(project: Project, folder: PrivateFolder): VariableFiles {
  const { directory, directoryName, environment, variables } = project;
  const own = [`${environment}.tfvars`, `${environment}.tfvars.json`];
  const found = own.filter((name) => existsSync(join(directory, name)));
  const missing = project.variableFiles.filter((name) => !existsSync(join(directory, name)));
  const note = `No ${own[0]} in ${directoryName}: variables come from terraform.tfvars, *.auto.tfvars and the inputs alone.`;
  const given =
    variables.size > 0 ? [folder.write('given.tfvars.json', valuesText(variables))] : [];
  return {
    files: [...found, ...project.variableFiles, ...given],
    problems: missing.map((name) => missingFile(name, directoryName)),
    notes: found.length > 0 ? [] : [note],
  };
}

function missingFile(name: string, directory: string): Problem {
  return {
    code: 'variable-file-missing',
    what: `variable-files names ${JSON.stringify(name)}, which is not in ${directory}.`,
    remedy: `Add the file, or correct its name: paths are relative to working-directory.`,
  };
}

/**
 * Values as a JSON file of variables. A value that is a JSON list or object is that; everything else is text, which
 * the tool itself turns into a number or a flag where one is declared.
 */
export function valuesText(variables: ReadonlyMap<string, string>): string {
  const entries = [...variables].map(([name, text]) => [name, structure(text) ?? text]);
  return JSON.stringify(Object.fromEntries(entries));
}

function structure(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Variables that the project does not have: the tool would only warn of them. */
export function undeclared(
  variables: ReadonlyMap<string, string>,
  declared: readonly string[],
): Problem[] {
  return [...variables.keys()]
    .filter((name) => !declared.includes(name))
    .map((name) => ({
      code: 'variable-undeclared',
      what: `variables gives ${JSON.stringify(name)}, which the project does not declare; declared: ${declared.join(', ') || 'none'}.`,
      remedy: `Correct the name, or declare it: variable "${name}" {}`,
    }));
}
