import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Configuration, readConfiguration } from '../../infra/configuration/read.ts';

/** An environment with the file that says what it is. */
export interface Found {
  readonly file: string;
  readonly configuration: Configuration;
}

/** The configuration of an environment, among the files of a folder. @throws TypeError naming those that there are. */
export function findEnvironment(folder: string, environment: string): Found {
  const names = namesIn(folder);
  const files = names.filter(({ name }) => name === environment).map(({ file }) => file);
  const [file] = files;
  if (files.length > 1) throw new TypeError(`"${environment}" is in ${files.join(' and ')}.`);
  if (file) return { file, configuration: read(file) };
  const known = names.map(({ name }) => name).join(', ') || 'none';
  throw new TypeError(`No file of ${folder} has the name "${environment}". There are: ${known}.`);
}

/**
 * Whether tasks have public addresses, by the file of the base; without one it is taken for so, which costs more.
 */
export function hasTaskAddresses(folder: string, { configuration }: Found): boolean {
  if (!('base' in configuration)) return false;
  const { base } = configuration;
  if (!namesIn(folder).some(({ name }) => name === base)) return true;
  const found = findEnvironment(folder, base).configuration;
  return !('egress' in found) || found.egress === 'public';
}

/** Where no slot is written: which one it is costs nothing. */
const anySlot = 1;

function read(file: string): Configuration {
  const { slot = anySlot } = parse(readFileSync(file, 'utf8')) as { readonly slot?: number };
  return readConfiguration(file, { slot });
}

function namesIn(folder: string): readonly { readonly file: string; readonly name: string }[] {
  const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));
  return files.toSorted().flatMap((name) => {
    const file = join(folder, name);
    const document: unknown = parse(readFileSync(file, 'utf8'));
    const named = typeof document === 'object' && document && 'name' in document;
    return named ? [{ file, name: String(document.name) }] : [];
  });
}
