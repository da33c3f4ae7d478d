import { describe, expect, test } from '@jest/globals';
import { Masks } from './masks.ts';

function masked(secret: string, text: string): string {
  const masks = new Masks();
  masks.addWithLines(secret);
  return masks.mask(text);
}

describe('a secret is masked', () => {
  test.each([
    ['wherever it stands', 's3same', 'a s3same b s3same', 'a *** b ***'],
    ['as it is written, not otherwise', 's3same', 'S3SAME', 'S3SAME'],
    ['line by line', 'one1\n  two2\r\n', 'x one1 y two2', 'x *** y ***'],
    ['in base64', 'user:s3same', Buffer.from('user:s3same').toString('base64'), '***'],
    [
      'in base64 behind other text',
      's3same!!',
      Buffer.from('abcs3same!!').toString('base64'),
      'YWJj***',
    ],
    ['in JSON', 'a"b\\c', '{"x":"a\\"b\\\\c"}', '{"x":"***"}'],
    ['in a URL', 'p@ss w(rd', 'https://u:p%40ss%20w%28rd@h', 'https://u:***@h'],
    ['in XML', 'a<b&c', '<v>a&lt;b&amp;c</v>', '<v>***</v>'],
    ['without the quotes around it', '"longenough"', 'longenough', '***'],
  ])('%s', (...row) => {
    const [, secret, text, expected] = row;
    expect(masked(secret, text)).toBe(expected);
  });

  test('secrets that overlap or touch make one mark', () => {
    const masks = new Masks();
    for (const secret of ['abcd', 'cdef', 'gh']) masks.add(secret);
    expect(masks.mask('-abcdefgh-ab-')).toBe('-***-ab-');
  });

  test('values are what was asked for, an empty one is none', () => {
    const masks = new Masks();
    for (const secret of ['', 'a1', 'a1']) masks.add(secret);
    expect(masks.values).toEqual(['a1']);
    expect(masks.mask('')).toBe('');
  });
});
