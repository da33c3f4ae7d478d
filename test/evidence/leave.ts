import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Writes what was seen into a folder of that name, and answers the line to print. */
export type Leave = (name: string) => string;

const global = globalThis as { evidence?: Leave[] };

/** Called should the test that runs now fail; outside of tests, in the demo, nothing is kept. */
export function leaveIfFailing(leave: Leave): void {
  global.evidence?.push(leave);
}

const root = join(import.meta.dirname, '../../.evidence');

/** Writes the files into `.evidence/<name>/`. */
export function leaveFiles(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(root, name.replace(/[^a-zA-Z0-9._-]+/g, '-').replace(/^\.+/, ''));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return `evidence: ${relative(process.cwd(), folder)}`;
}
