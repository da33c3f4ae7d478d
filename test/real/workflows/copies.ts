import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { forAct, type JobVariables } from './rewrites.ts';

const root = resolve(import.meta.dirname, '../../..');

/** A file of the copy that is made wrong, to see that it is found out. */
export interface Spoiled {
  readonly file: string;
  readonly text: (shipped: string) => string;
}

/** What of this repository callers use: faces, their programs, and the workflows, rewritten for act. */
export function copyOfOurs(
  into: string,
  variablesOf: JobVariables,
  spoiled: readonly Spoiled[] = [],
): void {
  const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
  cpSync(join(root, 'dist'), join(into, 'dist'), { recursive: true });
  for (const name of tracked.filter((name) => /^[a-z-]+\/action\.yml$/.test(name))) {
    mkdirSync(dirname(join(into, name)), { recursive: true });
    cpSync(join(root, name), join(into, name));
  }
  const texts = new Map(shippedWorkflows().map((name) => [name, shipped(name)]));
  for (const { file, text } of spoiled)
    texts.set(file, changed(text, texts.get(file) ?? shipped(file)));
  for (const [name, text] of texts) {
    const isWorkflow = name.endsWith('.yml');
    write(join(into, name), isWorkflow ? forAct(text, basename(name), variablesOf) : text);
  }
}

function shipped(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

/** @throws when nothing was made wrong. */
function changed(spoil: Spoiled['text'], text: string): string {
  const wrong = spoil(text);
  if (wrong === text) throw new Error('what was to be made wrong is not in the file any more');
  return wrong;
}

/** Workflows that other repositories call. */
export function shippedWorkflows(): string[] {
  const tracked = execFileSync('git', ['ls-files', '.github/workflows'], {
    cwd: root,
    encoding: 'utf8',
  });
  return tracked
    .split('\n')
    .filter((name) => name.endsWith('.yml'))
    .filter((name) => /^ {2}workflow_call:/m.test(readFileSync(join(root, name), 'utf8')));
}

/** Every action of others that the shipped workflows use, but for `actions/checkout`, which act knows itself. */
export function setupActions(): string[] {
  const used = shippedWorkflows().flatMap((name) =>
    [
      ...readFileSync(join(root, name), 'utf8').matchAll(/uses: ([\w-]+\/[\w-]+@[0-9a-f]{40})/g),
    ].map(([, action = '']) => action),
  );
  return [...new Set(used)].filter((action) => !action.startsWith('actions/checkout@'));
}

/** An action of others that sets a program up which the machine of the test has: it does nothing. */
export function copyOfSetup(into: string): void {
  write(
    join(into, 'action.yml'),
    'name: setup\ndescription: The program is there.\nruns: { using: composite, steps: [{ run: "true", shell: sh }] }\n',
  );
}

export function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
