import { brokenSeal } from './broken.ts';
import { collision, unsafePath } from './entry-path.ts';
import type { PrivatePart } from './private-schema.ts';
import { fileLimit } from './size.ts';

/** The folders of a payload: what the tool needs, and the project. */
const folders = ['project/', 'tool/'];

/**
 * Refuses a list of files that could write anywhere but below the folder that is opened for it, or one
 * file over another. A plan that we made never has one; this holds even for somebody who has its key.
 */
export function checkListing({ files, emptyFolders }: PrivatePart, room: number): void {
  const paths = [...files.map(({ path }) => path), ...emptyFolders];
  if (paths.length > 2 * fileLimit) throw brokenSeal(`it lists ${paths.length} files`);
  for (const path of paths) {
    const unsafe = unsafePath(path);
    if (unsafe) throw brokenSeal(`it lists ${JSON.stringify(path)}, which ${unsafe}`);
    if (!folders.some((folder) => path.startsWith(folder)))
      throw brokenSeal(`it lists ${JSON.stringify(path)}, which is in none of its folders`);
  }
  const clash = collision(paths);
  if (clash)
    throw brokenSeal(`it lists ${clash.map((path) => JSON.stringify(path)).join(' and ')}`);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > room) throw brokenSeal(`its files have ${bytes} bytes, its payload ${room}`);
}
