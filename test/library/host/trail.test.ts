import { expect, test } from '@jest/globals';
import { Trail } from '../../../actions/library/host/trail.ts';

test('a trail names what was done and not undone, in order, each once', () => {
  const trail = new Trail();
  trail.add({ what: 'registered a:1', next: 'old' });
  trail.add({ what: 'started b', next: 'stop b' });
  trail.add({ what: 'registered a:1', next: 'deregister a:1' });
  expect(trail.deeds).toEqual([
    { what: 'registered a:1', next: 'deregister a:1' },
    { what: 'started b', next: 'stop b' },
  ]);
  trail.settle('registered a:1');
  trail.settle('never done');
  expect(trail.deeds.map(({ what }) => what)).toEqual(['started b']);
});
