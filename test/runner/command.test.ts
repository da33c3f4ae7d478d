import { describe, expect, test } from '@jest/globals';
import { type Command, fold, parseCommand } from './command.ts';

const KNOWN = new Set(['set-output', 'add-mask', 'error', 'warning', 'group']);
const parse = (line: string) => parseCommand(line, (name) => KNOWN.has(fold(name)));

function show(command: Command | undefined) {
  if (!command) return 'text';
  return [command.name, Object.fromEntries(command.properties), command.data];
}

describe('::name key=value::data', () => {
  test.each([
    ['::set-output name=a::b', ['set-output', { name: 'a' }, 'b']],
    ['  ::set-output name=a::b', ['set-output', { name: 'a' }, 'b']],
    ['\t\u00a0\u2003\u0085::error::x', ['error', {}, 'x']],
    ['\uFEFF::error::x', 'text'],
    ['a ::set-output name=a::b', 'text'],
    ['web | ::error::x', 'text'],
    ['\u200b::error::x', 'text'],
    ['::error::', ['error', {}, '']],
    ['::error', 'text'],
    ['::ERROR::x', ['ERROR', {}, 'x']],
    ['::error ::x', ['error', {}, 'x']],
    [':: error::x', 'text'],
    ['::nonsense::x', 'text'],
    ['::error::a::b::c', ['error', {}, 'a::b::c']],
    ['::error title=a b,FILE=c,line=::x', ['error', { title: 'a b', file: 'c' }, 'x']],
    ['::error title=a, file=b::x', ['error', { title: 'a', ' file': 'b' }, 'x']],
    ['::error title=a=b::x', ['error', { title: 'a=b' }, 'x']],
    ['::error title==b::x', ['error', { title: 'b' }, 'x']],
    ['::error title=a%3Ab%2Cc%25%0Ad::x', ['error', { title: 'a:b,c%\nd' }, 'x']],
    ['::error::a%0Ab%0Dc%25d%3A%2C%5D', ['error', {}, 'a\nb\rc%d%3A%2C%5D']],
    ['::error::%250A', ['error', {}, '%0A']],
    ['::error::%0a', ['error', {}, '%0a']],
  ])('%j', (line, expected) => {
    expect(show(parse(line))).toEqual(expected);
  });
});

describe('##[name key=value]data', () => {
  test.each([
    ['##[add-mask]x', ['add-mask', {}, 'x']],
    ['a ##[add-mask]x', ['add-mask', {}, 'x']],
    ['web | 2026-11-21 ##[set-output name=a]b', ['set-output', { name: 'a' }, 'b']],
    ['##[error title=a b;file=c]x', ['error', { title: 'a b', file: 'c' }, 'x']],
    ['##[error title=a%3Bb%5Dc]d%5D%3B%3A', ['error', { title: 'a;b]c' }, 'd];%3A']],
    ['##[add-mask', 'text'],
    ['# #[add-mask]x', 'text'],
    ['##\u200b[add-mask]x', 'text'],
    ['##[nonsense]x ##[add-mask]y', 'text'],
    ['::nonsense:: ##[add-mask]y', ['add-mask', {}, 'y']],
    ['::error::##[add-mask]y', ['error', {}, '##[add-mask]y']],
  ])('%j', (line, expected) => {
    expect(show(parse(line))).toEqual(expected);
  });
});

test('only ASCII folds: a Kelvin sign makes no command', () => {
  expect(show(parse('::add-mas\u212a::x'))).toBe('text');
});
