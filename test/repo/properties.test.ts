import { expect, it } from '@jest/globals';
import { sourcesIn } from './sources.ts';

it('every property has its seed from one place', () => {
  const importers = sourcesIn('test').filter(({ text }) =>
    /^import .* from 'fast-check';$/m.test(text),
  );
  expect(importers.map(({ path }) => path)).toEqual(['test/evidence/properties.ts']);
});
