import { describe, expect, test } from '@jest/globals';
import { LineSplitter } from './lines.ts';

function split(...chunks: (string | Uint8Array)[]): string[] {
  const lines: string[] = [];
  const splitter = new LineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.push(Buffer.from(chunk as string));
  splitter.end();
  return lines;
}

describe('lines end as .NET ends them', () => {
  test.each([
    ['\\n', ['a\nb\n'], ['a', 'b']],
    ['\\r\\n', ['a\r\nb\r\n'], ['a', 'b']],
    [
      'a bare \\r',
      ['progress 1\rprogress 2\r::error::x\n'],
      ['progress 1', 'progress 2', '::error::x'],
    ],
    ['\\r\\n cut in two', ['a\r', '\nb\n'], ['a', 'b']],
    ['\\r at the end of a chunk', ['a\r', 'b'], ['a', 'b']],
    ['empty lines', ['\n\n\r\r\na'], ['', '', '', '', 'a']],
    ['no line break at the end', ['a\nb'], ['a', 'b']],
    ['nothing', [''], []],
    ['what JavaScript calls a line break, too', ['a\u2028b\u0085c\vd\n'], ['a\u2028b\u0085c\vd']],
  ])('%s', (_, chunks, expected) => {
    expect(split(...chunks)).toEqual(expected);
  });

  test('a character cut in two stays one', () => {
    const bytes = Buffer.from('grün 🚀\n');
    const each = [...bytes].map((byte) => Uint8Array.of(byte));
    expect(split(...each)).toEqual(['grün 🚀']);
  });

  test('bytes that are no UTF-8 become U+FFFD, a byte order mark vanishes', () => {
    expect(split(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xff, 0x0a))).toEqual(['a\uFFFD']);
  });

  test('a line is there as soon as its break is', () => {
    const lines: string[] = [];
    const splitter = new LineSplitter((line) => lines.push(line));
    splitter.push(Buffer.from('a\nb\r'));
    expect(lines).toEqual(['a']);
    splitter.push(Buffer.from('c'));
    expect(lines).toEqual(['a', 'b']);
  });
});
