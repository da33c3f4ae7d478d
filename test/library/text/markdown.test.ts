import { describe, expect, test } from '@jest/globals';
import { escapeMarkdown } from '../../../actions/library/text/escape.ts';
import { foreign, neutral } from '../../../actions/library/text/foreign.ts';
import {
  code,
  codeBlock,
  details,
  link,
  md,
  table,
} from '../../../actions/library/text/markdown.ts';
import fc from '../../evidence/properties.ts';
import { Rendered } from './github.ts';
import { hostileMarkdown } from './hostile.ts';

const runs = { numRuns: 1_000 };

/** HTML's own rule: the element drops the line break that comes first in it. */
const inBlock = (text: string) => `${neutral(text)}\n`;

describe('text stays text', () => {
  test('in a paragraph', () => {
    fc.assert(
      fc.property(hostileMarkdown, (text) => {
        const page = new Rendered(md`before\n\n${text}\n\nafter`.source);
        expect(without(page.elements, 'br', 'span')).toEqual(['p']);
        expect(page.text).toBe(['before', neutral(text), 'after'].join('\n'));
      }),
      runs,
    );
  });

  test('within a line', () => {
    fc.assert(
      fc.property(hostileMarkdown, hostileMarkdown, (one, other) => {
        const page = new Rendered(md`a ${one} b\n${other}c`.source);
        expect(without(page.elements, 'br', 'span')).toEqual(['p']);
        expect(page.text).toBe(`a ${neutral(one)} b\n${neutral(other)}c`);
      }),
      runs,
    );
  });

  test('in a list and in a table', () => {
    fc.assert(
      fc.property(hostileMarkdown, (text) => {
        const item = new Rendered(md`- ${text} ${code(text)}`.source);
        expect(without(item.elements, 'br', 'span')).toEqual(['code', 'li', 'ul']);
        const page = new Rendered(table([text, 'b'], [[code(text), text]]).source);
        expect(page.texts('th')).toEqual([neutral(text), 'b']);
        expect(page.texts('td')).toEqual([neutral(text), neutral(text)]);
      }),
      runs,
    );
  });

  test('in code, where what is copied is what was put in', () => {
    fc.assert(
      fc.property(hostileMarkdown, (text) => {
        const page = new Rendered(md`see ${code(text)}`.source);
        expect(without(page.elements, 'br', 'span')).toEqual(['code', 'p']);
        expect(page.texts('code')).toEqual([neutral(text)]);
      }),
      runs,
    );
  });

  test('in a block of code, in a part that opens', () => {
    fc.assert(
      fc.property(hostileMarkdown, hostileMarkdown, (title, text) => {
        const page = new Rendered(details(title, md`${codeBlock(text)}\n\n${text}`).source);
        expect(page.texts('summary')[0]).toBe(neutral(title));
        expect(page.texts('code')).toEqual([inBlock(text)]);
        expect(without(page.elements, 'br', 'span')).toEqual(
          ['code', 'details', 'p', 'pre', 'summary'].sort(),
        );
      }),
      runs,
    );
  });

  test('in a link', () => {
    fc.assert(
      fc.property(hostileMarkdown, (text) => {
        const page = new Rendered(
          table(['h'], [[link(text, 'https://x.org/a|b?c="&d=$252F$252F#*')]]).source,
        );
        expect(page.texts('a')).toEqual([neutral(text)]);
        expect(page.attributes('a')).toEqual(['https://x.org/a|b?c=%22&d=$252F$252F#*']);
      }),
      runs,
    );
  });
});

function without(names: readonly string[], ...allowed: string[]): string[] {
  return names.filter((name) => !allowed.includes(name));
}

describe('what GitHub makes of text after rendering', () => {
  test.each([
    ['a mention', '@octocat'],
    ['a team', '@org/team'],
    ['an issue', '#123'],
    ['an issue elsewhere', 'org/repo#123'],
    ['an old issue', 'gh-123'],
    ['an emoji', ':white_check_mark:'],
    ['an emoji of digits', ':100:'],
    ['a formula', '$x$ and $$y$$'],
  ])('%s', (_, text) => {
    const made = /@[a-z]|#\d|gh-\d|:[\w+-]+:|\$[^<]/i;
    expect(escapeMarkdown(text).replaceAll('\\', '')).not.toMatch(made);
    expect(text).toMatch(made);
  });

  test.each([
    'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
    'repo:octo-org@9/shop@71:environment:alpha',
    'somebody@example.org #12 GH-3 :100: $x$',
  ])('and yet %s is copied as it is', (text) => {
    const page = new Rendered(`${md`${text}`}\n\n${details(text, md``)}`);
    expect(page.texts('p')[0]).toBe(text);
    expect(page.texts('summary')).toEqual([text]);
  });
});

describe('what is ours', () => {
  test('passes as it is', () => {
    expect(md`${md`**bold**`} ${[md`a`, md`b`]} ${3} ${foreign('*')}`.source).toBe(
      '**bold** a\nb 3 \\*',
    );
  });

  test('in a cell stays in its row', () => {
    const page = new Rendered(table(['a'], [[md`one\ntwo`]]).source);
    expect(page.texts('td')).toEqual(['one\ntwo']);
  });

  test('but not an address that is none', () => {
    expect(link('here', 'javascript:alert(1)').source).toBe('here');
    expect(link('here', 'no address').source).toBe('here');
  });

  test('takes a log of 200,000 runs of backticks', () => {
    expect(codeBlock('```` ``` '.repeat(100_000), 'text').source).toMatch(/^`{5}text\n/);
  });
});
