import { describe, expect, test } from '@jest/globals';
import { readPairs } from './pairs.ts';

describe('name=value and name<<delimiter', () => {
  test.each([
    ['a=b\nc=d\n', { a: 'b', c: 'd' }],
    ['a=b', { a: 'b' }],
    ['\n\na=b=c\n\n', { a: 'b=c' }],
    ['a=\n', { a: '' }],
    ['=b\n', { '': 'b' }],
    ['a=x<<y\n', { a: 'x<<y' }],
    ['a=b\r\n', { a: 'b\r' }],
    ['a<<E\nb\n=c\n<<d\nE\nf=g', { a: 'b\n=c\n<<d', f: 'g' }],
    ['a<<E\nE\n', { a: '' }],
    ['a<<E\n\n\nE\n', { a: '\n' }],
    ['a<<E=F\nx\nE=F\n', { a: 'x' }],
    ['a<<E\nx\nE', { a: 'x' }],
  ])('%j', (text, expected) => {
    expect(Object.fromEntries(readPairs(text))).toEqual(expected);
  });

  test.each([
    ['plain', "Invalid format 'plain'"],
    ['<<E\nx\nE', "Invalid format '<<E'. Name must not be empty and delimiter must not be empty"],
    ['a<<\nx\n', "Invalid format 'a<<'. Name must not be empty and delimiter must not be empty"],
    ['a<<E\nx\n', "Invalid value. Matching delimiter not found 'E'"],
    ['a<<E\nx\n E', 'Invalid value. EOF marker missing new line.'],
  ])('%j is refused', (text, message) => {
    expect(() => [...readPairs(text)]).toThrow(new Error(message));
  });

  test('what stands before a bad line counts', () => {
    const seen: unknown[] = [];
    expect(() => {
      for (const pair of readPairs('a=1\nbad')) seen.push(pair);
    }).toThrow();
    expect(seen).toEqual([['a', '1']]);
  });
});
