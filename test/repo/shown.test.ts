import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { faceOf, requiredBy, usesIn } from './shown.ts';
import { root } from './sources.ts';

const pages = {
  'README.md': ['.github/workflows/environment.yml', '.github/workflows/deploy.yml'],
  'docs/cloudformation.md': ['.github/workflows/environment.yml'],
  'docs/names.md': ['migrate', 'rolling-update', 'frontend-update'],
  'docs/terraform.md': ['plan-env', 'review-plan', 'apply-env'],
};

describe.each(Object.entries(pages))('%s', (page, names) => {
  const uses = usesIn(page);

  it('shows what it is to show', () => {
    expect(uses.map(({ name }) => name)).toEqual(names);
  });

  it.each(uses)('gives $name inputs that it has, and all that it must have', ({ name, given }) => {
    expect(Object.keys(faceOf(name).inputs)).toEqual(expect.arrayContaining([...given]));
    expect(given).toEqual(expect.arrayContaining(requiredBy(name)));
  });
});

it('README.md shows the two files as they are tested', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  for (const file of ['ad-hoc-terraform.yml', 'release.yml'])
    expect(readme).toContain(readFileSync(join(root, 'examples/workflows', file), 'utf8'));
});

const toolPages = ['docs/terraform.md', 'docs/cloudformation.md', 'docs/cdk.md'];

it.each(toolPages)('%s names inputs of environment.yml alone in its table of them', (page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const [, table = ''] = /\| input \| say by it \|\n([\s\S]*?)\n\n/.exec(text) ?? [];
  const rows = [...table.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = '']) => cell);
  const named = rows.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name));
  expect(named.length).toBeGreaterThan(5);
  const { inputs } = faceOf('.github/workflows/environment.yml');
  expect(Object.keys(inputs)).toEqual(expect.arrayContaining(named));
});
