import { expect, test } from '@jest/globals';
import { cutPage, pageLimit } from '../../../actions/library/text/cut.ts';
import {
  codeBlock,
  details,
  type Markdown,
  md,
  table,
} from '../../../actions/library/text/markdown.ts';
import fc from '../../evidence/properties.ts';
import { Rendered } from './github.ts';

const bytes = (page: Markdown) => Buffer.byteLength(page.source);
const rows = (count: number) => Array.from({ length: count }, (_, row) => [`row ${row}`, 'ä|b']);
const page = md`### Title\n\n${table(['a', 'b'], rows(40))}\n\n${details('More', md`${codeBlock('line\n'.repeat(40), 'text')}\n\n${details('Inner', md`${table(['c'], rows(9))}`)}`)}\n\nThe end.\n`;

test('a page that fits is left alone', () => {
  expect(cutPage(page)).toBe(page);
  expect(cutPage(page, bytes(page))).toBe(page);
});

test('at every length: whole lines, everything closed, the limit kept, the loss told', () => {
  const whole = page.source.split('\n');
  fc.assert(
    fc.property(fc.integer({ min: 110, max: bytes(page) - 1 }), (limit) => {
      const cut = cutPage(page, limit);
      expect(bytes(cut)).toBeLessThanOrEqual(limit);
      const left = Number(/(\d+) more lines are left out/.exec(cut.source)?.[1]);
      const kept = whole.slice(0, whole.length - left);
      expect(cut.source.split('\n').slice(0, kept.length)).toEqual(kept);
      const rendered = new Rendered(`${cut.source}\n\nbehind`);
      expect(rendered.texts('p').at(-1)).toBe('behind');
      expect(rendered.texts('details').join()).not.toContain('left out');
      expect(rendered.texts('code').join()).not.toContain('left out');
    }),
    { numRuns: 300 },
  );
});

test('as much is kept as fits', () => {
  const cut = cutPage(page, 600);
  expect(bytes(cut)).toBeGreaterThan(550);
});

test('a line that is too long itself is left out with what follows', () => {
  const cut = cutPage(md`one\n${'x'.repeat(pageLimit)}\nthree`);
  expect(cut.source).toBe(
    'one\n\n2 more lines are left out: the page would be too long for GitHub.\n',
  );
});

test('three megabytes of rows are no matter', () => {
  const cut = cutPage(table(['a', 'b'], rows(150_000)));
  expect(bytes(cut)).toBeLessThanOrEqual(pageLimit);
  expect(bytes(cut)).toBeGreaterThan(pageLimit - 200);
});
