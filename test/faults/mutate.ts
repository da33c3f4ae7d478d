import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './mutants.ts';
import { theProduct } from './product.ts';

const builds = join(import.meta.dirname, '../../.build/mutants');

/** Copies the product with one text replaced; answers the folder. Throws when that text is not there once. */
export function mutate(name: string, { file, text, instead }: Mutant): string {
  const folder = join(builds, name.replaceAll(/\W+/g, '-'));
  const source = readFileSync(join(theProduct, file), 'utf8');
  const places = source.split(text).length - 1;
  if (places !== 1) throw new Error(`${file} has ${places} times, not once:\n${text}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(theProduct, join(folder, 'actions'), { recursive: true });
  writeFileSync(
    join(folder, 'actions', file),
    source.replace(text, () => instead),
  );
  return join(folder, 'actions');
}
