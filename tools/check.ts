/**
 * Fails unless dist/ and the generated documents are what the sources make: `npm run check`.
 * The rebuild happens in another folder, so a path that leaks into the bundle shows too.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { documents } from './documents/documents.ts';

const root = resolve(import.meta.dirname, '..');

function rebuiltElsewhere(): string {
  const copy = join(root, '.build/elsewhere');
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of ['actions', 'tools', 'package.json', 'tsconfig.json', 'tsconfig.build.json']) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  linkTree(join(root, 'node_modules'), join(copy, 'node_modules'));
  execFileSync(process.execPath, ['tools/build.ts'], { cwd: copy, stdio: 'inherit' });
  return copy;
}

/** Hard links: a symbolic link would be resolved back to this folder's paths, and a copy is slow. */
function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isFile()) linkSync(source, target);
  }
}

/** Files that are missing, superfluous or different, whether git tracks them or not. */
function differences(actual: string, expected: string): string[] {
  const names = new Set([...filesIn(actual), ...filesIn(expected)]);
  return [...names].filter((name) => !sameFile(join(actual, name), join(expected, name))).sort();
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
}

function sameFile(a: string, b: string): boolean {
  return existsSync(a) && existsSync(b) && readFileSync(a).equals(readFileSync(b));
}

async function staleDocuments(): Promise<string[]> {
  const all = [...(await documents(root))];
  return all
    .filter(
      ([path, content]) =>
        !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== content,
    )
    .map(([path]) => path);
}

const copy = rebuiltElsewhere();
const stale = [
  ...differences(join(root, 'dist'), join(copy, 'dist')).map(
    (name) => `dist/${name}: run \`npm run build\``,
  ),
  ...(await staleDocuments()).map((path) => `${path}: run \`npm run docs\``),
];
rmSync(copy, { recursive: true });
for (const line of stale) console.error(`not what the sources make: ${line}`);
if (stale.length > 0) process.exit(1);
console.log('dist/ and the generated documents are what the sources make.');
