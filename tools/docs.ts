/** Writes every generated document: `npm run docs`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { documents } from './documents/documents.ts';

const root = resolve(import.meta.dirname, '..');

for (const [path, content] of await documents(root)) {
  mkdirSync(dirname(resolve(root, path)), { recursive: true });
  writeFileSync(resolve(root, path), content);
  console.log(path);
}
