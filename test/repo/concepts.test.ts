import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { concepts } from '../../tools/layers.ts';
import { root } from './sources.ts';

it.each(concepts)(
  'the concept %s says on one page what it decides and what it never does',
  (concept) => {
    const readme = join(root, 'actions/library', concept, 'README.md');
    expect(existsSync(readme)).toBe(true);
    const lines = readFileSync(readme, 'utf8').trimEnd().split('\n');
    expect(lines[0]).toBe(`# ${concept}`);
    expect(lines.length).toBeLessThanOrEqual(15);
  },
);
