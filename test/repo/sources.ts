import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Every TypeScript file below a folder of the repository: path and text. */
export function sourcesIn(folder: string): { path: string; text: string }[] {
  const names = readdirSync(join(root, folder), { recursive: true }).map(String);
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({
      path: join(folder, name),
      text: readFileSync(join(root, folder, name), 'utf8'),
    }));
}
