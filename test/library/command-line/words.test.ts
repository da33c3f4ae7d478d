import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { parseCommand } from '../../../actions/library/command-line/words.ts';
import fc from '../../evidence/properties.ts';

const character = fc.oneof(
  fc.constantFrom(...' \t\n\'"\\$`|&;<>()#*?[]~=%!{}'.split('')),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 2 })
    .filter((text) => !text.includes('\0')),
);

/** A part of a word and one of the ways to write it. */
const part = fc.oneof(
  character.map((text) => [text, `"${text.replace(/[$`"\\]/g, '\\$&')}"`]),
  character.filter((text) => !text.includes("'")).map((text) => [text, `'${text}'`]),
  fc.constantFrom(...' \t\'"\\$`|&;<>()#*'.split('')).map((text) => [text, `\\${text}`]),
  fc.stringMatching(/^[a-z0-9/.,:@%+-]+$/).map((text) => [text, text]),
  fc.constantFrom(['', "''"], ['', '""'], ['\\n', '"\\n"'], ['', '"\\\n"']),
);
const word = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => ({
  word: parts.map(([text]) => text).join(''),
  written: parts.map(([, written]) => written).join(''),
}));
const blank = fc.constantFrom(' ', '\t', '  ', ' \\\n ');
const line = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 5 }), blank)
  .map(([words, gap]) => ({
    words: words.map(({ word }) => word),
    written: words.map(({ written }) => written).join(gap),
  }));

describe('words as a shell reads them', () => {
  test('come back however they are quoted', () => {
    fc.assert(
      fc.property(line, ({ words, written }) => {
        expect(parseCommand(written)).toEqual({ words });
      }),
      { numRuns: 1_000 },
    );
  });

  test('are those that a real shell makes', () => {
    const lines = fc.sample(line, 300).map(({ written }) => written);
    expect(lines.map(parseCommand)).toEqual(shellWords(lines).map((words) => ({ words })));
  });

  test('whatever is written: the same words, or a refusal', () => {
    const text = fc
      .array(fc.constantFrom(...'ab \t\'"\\\n#*='.split('')), { minLength: 1, maxLength: 9 })
      .map((marks) => marks.join('').trim());
    const accepted = fc.sample(text, 4_000).flatMap((written) => {
      const parsed = parseCommand(written);
      return 'words' in parsed && !written.startsWith('#') ? [{ written, ...parsed }] : [];
    });
    expect(accepted.length).toBeGreaterThan(500);
    expect(accepted.map(({ words }) => words)).toEqual(
      shellWords(accepted.map(({ written }) => written)),
    );
  });
});

/** One shell for all lines; no file is there that a pattern could match. */
function shellWords(lines: readonly string[]): string[][] {
  const script = lines.map((written) => `printf '%s\\0' ${written}\nprintf '\\0\\0end\\0'\n`);
  const { stdout } = spawnSync('sh', ['-f'], { input: script.join(''), encoding: 'utf8' });
  return stdout
    .split('\0\0end\0')
    .slice(0, -1)
    .map((words) => words.replace(/\0$/, '').split('\0'));
}

describe('what only a shell would act on', () => {
  test.each([
    'a | b',
    'a & b',
    'a; b',
    'a < b',
    'a > b',
    'a && b',
    'echo $HOME',
    'echo `id`',
    'echo "$HOME"',
    'echo "`id`"',
    'echo "\\\\$HOME"',
    '(a)',
    'a # comment',
    '# comment',
    'a\nb',
    'NAME=value a',
    'a \\\n# b',
  ])('%j is refused with the line to write', (text) => {
    const { example = '' } = parseCommand(text) as { example?: string };
    expect(parseCommand(example)).toEqual({ words: ['sh', '-c', text] });
  });

  test.each([
    ['a & b', 'words without & outside of quotes, as'],
    ['a "$B"', 'words without $ outside of single quotes, as'],
  ])('%j tells which quotes help', (text, wrong) => {
    expect(parseCommand(text)).toMatchObject({ wrong: expect.stringContaining(wrong) });
  });

  test.each([
    ['a \'|\' "&" \\;', ['a', '|', '&', ';']],
    ['a "\\$HOME" \'$HOME\' \\$', ['a', '$HOME', '$HOME', '$']],
    ['a#b c=d', ['a#b', 'c=d']],
    ['ls *.py ~ {a,b}', ['ls', '*.py', '~', '{a,b}']],
    ['a\u00a0b', ['a\u00a0b']],
  ])('%j is text', (text, words) => expect(parseCommand(text)).toEqual({ words }));

  test.each(['a "b', "a 'b", 'a \\', ''])('%j is refused', (text) => {
    expect(parseCommand(text)).toMatchObject({
      wrong: expect.stringMatching(/quote closed|one word/),
    });
  });

  test('a command with an open quote is not taken apart to be shown', () => {
    expect(parseCommand("echo it's  here")).toEqual({ wrong: expect.stringContaining("open: '") });
  });
});

describe('a JSON array', () => {
  test('is taken as it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (words) => {
        expect(parseCommand(JSON.stringify(words))).toEqual({ words });
      }),
    );
  });

  test.each(['[ -f x ]', '[[ -n "a, b" ]]', '[ -f a ] && b'])('%s is for a shell', (text) => {
    const { example = '' } = parseCommand(text) as { example?: string };
    expect(parseCommand(example)).toEqual({ words: ['sh', '-c', text] });
  });

  test.each(['[', '[]', '[1]', '["a", null]', '[["a"]]', "['a']", '[ "a", b ]'])(
    '%s is none',
    (text) => {
      expect(parseCommand(text)).toEqual({
        wrong: expect.stringContaining('JSON array of strings'),
      });
    },
  );
});

test('a long line takes no longer than its length', () => {
  const begin = performance.now();
  for (const seed of ['a', '\\a', "''", '" "', '#', 'a ', '"\\']) parseCommand(seed.repeat(1e5));
  expect(performance.now() - begin).toBeLessThan(10_000);
});
