import { expect, test } from '@jest/globals';
import { formatDuration, parseDuration } from '../../../actions/library/text/duration.ts';
import fc from '../../evidence/properties.ts';

test.each([
  ['90s', 90_000],
  ['15m', 900_000],
  ['1h30m', 5_400_000],
  ['250ms', 250],
  ['2d', 172_800_000],
  ['1d2h3m4s5ms', 93_784_005],
  ['1m5ms', 60_005],
  ['0s', 0],
  ['090s', 90_000],
])('%s', (text, ms) => expect(parseDuration(text)).toBe(ms));

test.each([
  '',
  '90',
  's',
  '1.5h',
  '-5m',
  '5 m',
  '5M',
  '30m1h',
  '5m5m',
  '1h30',
  '٣s',
  '9999999d',
  '1e3s',
  ' 5m',
])('is none: "%s"', (text) => expect(parseDuration(text)).toBeUndefined());

test.each([
  [0, '0 ms'],
  [850, '850 ms'],
  [999.4, '999 ms'],
  [999.7, '1.0 s'],
  [4_230, '4.2 s'],
  [59_949, '59.9 s'],
  [59_950, '1 m 00 s'],
  [125_000, '2 m 05 s'],
  [3_599_400, '59 m 59 s'],
  [3_599_600, '1 h 00 m'],
  [3_720_000, '1 h 02 m'],
  [90_000_000, '25 h 00 m'],
])('%d ms is %s', (ms, text) => expect(formatDuration(ms)).toBe(text));

test('no length of time is written with 60 of anything', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e8, noNaN: true }), (ms) => {
      expect(formatDuration(ms)).not.toMatch(/\b(60|1000)\b/);
    }),
  );
});
