import { describe, expect, test } from '@jest/globals';
import { foreign, linesOf, neutral, neutralLine } from '../../../actions/library/text/foreign.ts';
import fc from '../../evidence/properties.ts';
import { parseCommand } from '../../runner/command.ts';
import { LineSplitter } from '../../runner/lines.ts';
import { hostile } from './hostile.ts';

const runs = { numRuns: 2_000 };
const anyName = () => true;

/** The lines that the runner reads when a process writes this. */
function runnerLines(text: string): string[] {
  const lines: string[] = [];
  const splitter = new LineSplitter((line) => lines.push(line));
  splitter.push(new TextEncoder().encode(text));
  splitter.end();
  return lines;
}

describe('no command comes of what somebody else wrote', () => {
  test('whatever names the runner knows', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const line of runnerLines(`${neutral(text)}\n`)) {
          expect(parseCommand(line, anyName)).toBeUndefined();
        }
      }),
      runs,
    );
  });

  test('nor for a runner whose comparison by culture skips what has no width', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const line of linesOf(neutral(text))) expect(namesByCulture(line)).toEqual([]);
      }),
      runs,
    );
  });

  test('nor behind a prefix of ours', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const line of linesOf(text)) {
          expect(parseCommand(`web | ${neutralLine(line)}`, anyName)).toBeUndefined();
        }
      }),
      runs,
    );
  });

  test.each([
    ['#\u001b[0m#[add-mask]x'],
    [':\u0000:set-output name=a::b'],
    ['\u001b]0;::set-output name=a::b'],
    ['\u200b::set-output name=a::b'],
    ['##\u001b]8;;\u0007[add-mask]x'],
    ['#\u200b#[add-mask]x'],
    ['\u3000\u2003\u0085::add-mask::x'],
    ['progress\r::set-output name=a::b'],
    ['###[add-mask]x'],
    ['\u001b##[add-mask]x'],
  ])('%j', (text) => {
    for (const line of linesOf(neutral(text))) {
      expect(parseCommand(line, anyName)).toBeUndefined();
    }
  });
});

/**
 * .NET's StartsWith and IndexOf of a string compare by culture: ICU skips characters without width, while
 * the name is cut three (or two) characters behind the beginning of the match.
 */
function namesByCulture(line: string): string[] {
  const skipped = '\\p{Default_Ignorable_Code_Point}*';
  const known = ['add-mask', 'set-output', 'word'];
  const prefix = new RegExp(`(${skipped})#${skipped}#${skipped}\\[`, 'gu');
  // A match may begin at any of the characters without width that stand before it.
  const begins = [...line.matchAll(prefix)].flatMap(({ index, 1: before = '' }) =>
    Array.from({ length: before.length + 1 }, (_, offset) => index + offset),
  );
  const legacy = begins.map((begin) => line.slice(begin + 3).split(/[ \]]/)[0] ?? '');
  const colons = new RegExp(`^${skipped}:${skipped}:`, 'u').test(line.trimStart());
  const newer = colons ? [line.trimStart().slice(2).split(/ |::/)[0] ?? ''] : [];
  return [...legacy, ...newer].filter((name) => known.includes(name));
}

describe('what is left', () => {
  const kept = (text: string) => text.replaceAll('\u200b', '');

  test('has no control character, nothing unseen, nothing that reorders, no half character', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const left = kept(neutral(text));
        expect(left).not.toMatch(/[^\P{Cc}\t\n]|\p{Bidi_Control}|[\u2028\u2029\u00ad\ufeff]/u);
        expect(left.isWellFormed()).toBe(true);
      }),
      runs,
    );
  });

  test('is the same when it passes once more', () => {
    fc.assert(
      fc.property(hostile, (text) => expect(neutral(neutral(text))).toBe(neutral(text))),
      runs,
    );
  });

  test('is everything that can be seen, in as many lines', () => {
    const unseen =
      /[[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u2028\u2029]--[\u200c\u200d\ufe00-\ufe0f]]/v;
    const visible = fc.string({ unit: 'grapheme' }).filter((text) => !unseen.test(text));
    fc.assert(fc.property(visible, (text) => expect(kept(neutral(text))).toBe(kept(text))));
    fc.assert(
      fc.property(hostile, (text) =>
        expect(linesOf(neutral(text))).toHaveLength(linesOf(text).length),
      ),
    );
  });

  test.each([
    ['colours', '\u001b[1;31mERROR\u001b[0m no \u009b4mtable\u009b0m', 'ERROR no table'],
    ['a title', '\u001b]0;title\u0007text', 'text'],
    ['a link', '\u001b]8;;https://x.org\u001b\\here\u001b]8;;\u001b\\', 'here'],
    ['a device string', 'a\u001bPq#0\u001b\\b', 'ab'],
    ['a character set', '\u001b(Btext', 'text'],
    ['an open string', 'a\u001b]0;the rest', 'a0;the rest'],
    ['an open C1 string', 'a\u009dthe rest', 'athe rest'],
    ['an open control sequence', 'a\u001b[12\u0000', 'a12'],
    ['Persian and emoji', 'می\u200cخواهم 👩\u200d🚀 ❤\ufe0f', 'می\u200cخواهم 👩\u200d🚀 ❤\ufe0f'],
    ['text that runs backwards', 'a\u202egpj.exe', 'agpj.exe'],
    ['a tab', 'a\tb', 'a\tb'],
    ['a line separator', 'a\u2028b', 'a b'],
    ['half of a pair', 'a\ud800b', 'a\ufffdb'],
    ['a label in Ruby', 'Module::Class', 'Module::Class'],
  ])('%s', (_, text, expected) => expect(neutral(text)).toBe(expected));
});

test('no text takes more than linear time', () => {
  const size = 256 * 1024;
  const seeds = ['\u001b', '\u001b]', '\u0090', '\u001b[', '\u001b[0', ' ', '#', '##[', '\r', ':'];
  const begin = performance.now();
  for (const seed of seeds) neutral(seed.repeat(size / seed.length));
  neutral(`\u001b]${'a;'.repeat(size / 2)}`);
  neutral('web \u001b[32mINFO\u001b[0m done ##[group]\n'.repeat(20_000));
  // About 60 ms; what is quadratic takes minutes.
  expect(performance.now() - begin).toBeLessThan(10_000);
});

test('only raw and JSON hold the text whole', () => {
  const text = foreign('##[add-mask]x');
  expect(`${text}`).toBe('#\u200b#[add-mask]x');
  expect(text.raw).toBe('##[add-mask]x');
  expect(JSON.stringify({ text })).toBe('{"text":"##[add-mask]x"}');
});
