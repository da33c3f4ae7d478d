import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretTexts } from '../../review/secret-texts.ts';
import { bodiesOf, withoutComments } from './blocks.ts';
import type { Dialect } from './dialect.ts';
import type { Project } from './project.ts';

/**
 * The values of a project's inputs that are secret before a plan says which ones are: of variables that it declares
 * as sensitive, or whose names say so, and of settings of its backend.
 */
export function secretsGiven(project: Project, dialect: Dialect): string[] {
  const declared = sensitiveVariables(project.directory, dialect);
  const variables = [...project.variables].flatMap(([name, value]) =>
    secretTexts({ path: [name], value, sensitive: declared.has(name) }),
  );
  const settings = project.backendConfig.flatMap((line) => {
    const [name = '', ...value] = line.split('=');
    return secretTexts({ path: [name.trim()], value: value.join('=').trim() });
  });
  return [...variables, ...settings];
}

function sensitiveVariables(directory: string, dialect: Dialect): ReadonlySet<string> {
  const files = readdirSync(directory).filter((name) => dialect.sources.test(name));
  const names = files.flatMap((name) => {
    const text = readFileSync(join(directory, name), 'utf8');
    return name.endsWith('.json') ? inJson(text) : inBlocks(text);
  });
  return new Set(names);
}

function inBlocks(text: string): string[] {
  const blocks = bodiesOf(withoutComments(text), /^\s*variable\s+"([^"]+)"\s*\{/gm);
  const sensitive = blocks.filter(({ body }) => /^\s*sensitive\s*=\s*true\b/m.test(body));
  return sensitive.map(({ name }) => name);
}

interface JsonSource {
  readonly variable?: Readonly<Record<string, { readonly sensitive?: unknown }>>;
}

/** A file that the tool itself cannot read is its to complain of. */
function inJson(text: string): string[] {
  try {
    const { variable = {} } = JSON.parse(text) as JsonSource;
    return Object.keys(variable).filter((name) => variable[name]?.sensitive === true);
  } catch {
    return [];
  }
}
