import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { concepts, divided, layers } from '../../tools/layers.ts';
import { root } from './sources.ts';

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string | { readonly file: string } };
}

/** A file that does one thing that its folder must not do, or nothing wrong. */
interface Probe {
  readonly path: string;
  readonly text: string;
  readonly forbidden: boolean;
}

const probes: Probe[] = layers(root).flatMap(({ folder, imports, globals }) => [
  { path: `${folder}/fine.ts`, text: "import { x } from './own.ts';\nx();\n", forbidden: false },
  ...imports.map((pattern, index) => ({
    path: `${folder}/wrong-import-${index}.ts`,
    text: `import { x } from '${specifierOf(pattern)}';\nx();\n`,
    forbidden: true,
  })),
  ...globals.map((name, index) => ({
    path: `${folder}/wrong-global-${index}.ts`,
    text: `export const taken = ${name};\n`,
    forbidden: true,
  })),
]);

/** An import that the pattern is there to catch. */
function specifierOf(pattern: string): string {
  return pattern
    .replace('!(library)', 'run-command')
    .replace(/^\*\*\//, '../')
    .replace('**', 'x.ts');
}

let folder = '';
let caught = new Set<string>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'));
  for (const file of ['biome.json', 'biome.layers.json', '.gitignore']) {
    cpSync(join(root, file), join(folder, file));
  }
  for (const { path, text } of probes) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  caught = new Set(lint(folder));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Paths of the files with a broken layer rule, as the project's own lint reports them. */
function lint(cwd: string): string[] {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [
    biome,
    'lint',
    '--vcs-enabled=false',
    '--max-diagnostics=none',
    '--reporter=json',
    '.',
  ];
  let report = '';
  try {
    report = execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: 'pipe' });
  } catch (failed) {
    report = (failed as { stdout: string }).stdout;
  }
  const { diagnostics } = JSON.parse(report) as { diagnostics: Diagnostic[] };
  const broken = diagnostics.filter(({ category }) => category.includes('noRestricted'));
  return broken.map(({ location: { path } }) => (typeof path === 'string' ? path : path.file));
}

describe('the layer rules of the lint', () => {
  it.each(probes)('judge $path', ({ path, forbidden }) => {
    expect(caught.has(path)).toBe(forbidden);
  });

  it('know every concept of the library', () => {
    const present = readdirSync(join(root, 'actions/library'));
    expect([...concepts].sort()).toEqual(expect.arrayContaining(present));
  });

  it.each(Object.entries(divided))('know every part of %s', (folder, names) => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    const present = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(present.sort()).toEqual([...names].sort());
  });
});
