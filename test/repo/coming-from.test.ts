import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { actionNames } from '../../tools/actions.ts';
import { faceOf, requiredBy, usesIn } from './shown.ts';
import { root } from './sources.ts';

const path = 'docs/coming-from.md';
const page = readFileSync(join(root, path), 'utf8');
const actions = actionNames(root);
const ours = usesIn(path);

/** The words in the right column of the tables. */
const words = [...page.matchAll(/^\|.*\| (.+) \|$/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/`([a-z][a-z-]+)(?:: [a-z]+)?`/g)].map(([, word = '']) => word),
);

describe(path, () => {
  it('shows steps of this suite', () => {
    expect(ours.map(({ name }) => name)).toEqual([
      'rolling-update',
      'migrate',
      'rolling-update',
      'smoke-check',
      'plan-env',
      'review-plan',
      'apply-env',
    ]);
  });

  it.each(ours)('gives $name inputs that it has, and all that it must have', ({ name, given }) => {
    expect(Object.keys(faceOf(name).inputs)).toEqual(expect.arrayContaining([...given]));
    expect(given).toEqual(expect.arrayContaining(requiredBy(name)));
  });

  it('sends nobody to an input, an output or an action that is not there', () => {
    const faces = actions.map(faceOf);
    const known = faces.flatMap(({ inputs, outputs }) => [
      ...Object.keys(inputs),
      ...Object.keys(outputs ?? {}),
    ]);
    expect(words.length).toBeGreaterThan(40);
    expect([...known, ...actions]).toEqual(expect.arrayContaining([...new Set(words)]));
  });
});
