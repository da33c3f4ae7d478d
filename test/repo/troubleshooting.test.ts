import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { root, sourcesIn } from './sources.ts';

it('docs/troubleshooting.md has a row for each failure code of the sources, and for no other', () => {
  const inSources = sourcesIn('actions').flatMap(({ text }) =>
    [...text.matchAll(/\bcode: '([a-z][a-z-]+)'/g)].map((match) => match[1]),
  );
  const page = readFileSync(join(root, 'docs/troubleshooting.md'), 'utf8');
  const inPage = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]);
  expect([...new Set(inPage)].sort()).toEqual([...new Set(inSources)].sort());
});
