import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Machine } from '../jobs/machine.ts';
import { Repository } from '../jobs/repository.ts';

const root = resolve(import.meta.dirname, '../../..');

/** What `infra/` is made of: itself, and the names of the suite. */
const parts = ['infra', 'actions/library', 'package.json'];

/** What one account has and the examples cannot know. */
export interface Ids {
  readonly zone: string;
  readonly certificate: string;
}

/** The certificate and the zone of the examples. */
const ofExamples: Ids = {
  zone: 'Z0123456789ABCDEFGHIJ',
  certificate:
    'arn:aws:acm:eu-west-1:123456789012:certificate/11111111-2222-3333-4444-555555555555',
};

/** A copy of this repository whose bases name what there is; `more` is what else lies in it. */
export function projectRepository(
  bases: Readonly<Record<string, Ids | undefined>>,
  more: Readonly<Record<string, string>>,
): Repository {
  const listed = execFileSync('git', ['ls-files', ...parts], { cwd: root, encoding: 'utf8' });
  const files = listed
    .trim()
    .split('\n')
    .map((name): [string, string] => [name, textOf(name)]);
  const filled = Object.entries(bases).map(([base, ids]): [string, string] => {
    const name = exampleFile(base);
    return [name, ids ? withIds(textOf(name), ids) : textOf(name)];
  });
  return new Repository({
    '.gitignore': 'node_modules\n',
    ...Object.fromEntries([...files, ...filled]),
    [exampleFile('shop-django')]: playedExample('shop-django'),
    ...more,
  });
}

/** A file of the examples, such as `alpha-django`. */
export function exampleFile(name: string): string {
  return `infra/examples/${name}.yaml`;
}

/** An example without what moto makes nothing of (`not-made.ts`) and the rest of its stack refers to. */
export function playedExample(name: string): string {
  return textOf(exampleFile(name)).replace(/^(static-files: |variables: \{ static-).*\n/gm, '');
}

export function textOf(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

function withIds(text: string, { zone, certificate }: Ids): string {
  return text.replace(ofExamples.zone, zone).replace(ofExamples.certificate, certificate);
}

/** What `npm ci` leaves. */
export function npmCi(workspace: string): void {
  symlinkSync(join(root, 'node_modules'), join(workspace, 'node_modules'));
}

/** A machine that plans has Node; the others have nothing of the project and no program. */
export function installNode(machine: Machine, job: string): void {
  if (job === 'plan') symlinkSync(process.execPath, machine.program('node'));
}
