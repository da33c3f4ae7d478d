/** Builds the shipped code: `npm run build [-- folder]`, by default into dist/. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { camelCase } from '../actions/library/host/spec.ts';
import { entryNames } from './actions.ts';

const root = resolve(import.meta.dirname, '..');

/** The bundle with its lazy chunks, its licences, and a stub for each entry. */
export function build(target: string): void {
  const emitted = resolve(root, '.build/actions');
  rmSync(emitted, { recursive: true, force: true });
  run('typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', emitted]);
  // ncc leaves files of an earlier build where they are.
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  run('@vercel/ncc/dist/ncc/cli.js', [
    'build',
    `${emitted}/suite.js`,
    '-o',
    target,
    '--license',
    'licenses.txt',
    '--quiet',
  ]);
  for (const name of entryNames(root)) writeFileSync(`${target}/${name}.js`, stub(name));
}

function stub(entry: string): string {
  const main = camelCase(entry);
  return `import { ${main} } from './index.js';\n\nawait ${main}();\n`;
}

function run(script: string, args: readonly string[]): void {
  const command = [resolve(root, 'node_modules', script), ...args];
  execFileSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

if (import.meta.main) build(resolve(root, process.argv[2] ?? 'dist'));
