import { expect, it } from '@jest/globals';
import { Hidden } from '../../../../actions/library/engines/terraform/hidden.ts';

it('hides the longer of two texts first', () => {
  const hidden = new Hidden();
  hidden.add(['planted']);
  hidden.add(['planted-longer']);
  expect(hidden.in('a planted-longer and a planted one')).toBe('a (hidden) and a (hidden) one');
});

it('hides each line of a script, where it is long enough to be known again', () => {
  const hidden = new Hidden();
  hidden.add(['#!/bin/sh\nexport TOKEN=planted\nset -eu']);
  expect(hidden.in('line 2: export TOKEN=planted: no')).toBe('line 2: (hidden): no');
  expect(hidden.in('set -eu')).toBe('set -eu');
});

it('leaves alone what is too short to say anything', () => {
  const hidden = new Hidden();
  hidden.add(['yes', '', ' no ']);
  expect(hidden.in('yes and no')).toBe('yes and no');
});
