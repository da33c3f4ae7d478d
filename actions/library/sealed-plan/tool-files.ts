import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SourceFile } from './tree.ts';

/** What a tool left in the folder of its plan, all of which travels. */
export function toolFilesIn(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => fileAt(folder, join(parentPath, name)))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function fileAt(folder: string, source: string): SourceFile {
  const path = relative(folder, source).split(sep).join('/');
  return { path, source, bytes: statSync(source).size, executable: false };
}
