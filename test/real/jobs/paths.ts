import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Where the workspaces of several machines lie, one after another; gone with the tests of the file. */
export function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'work-'));
  folders.push(folder);
  return join(folder, 'shop');
}
