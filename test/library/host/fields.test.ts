import { describe, expect, test } from '@jest/globals';
import {
  choice,
  count,
  duration,
  type Field,
  flag,
  list,
  text,
} from '../../../actions/library/host/fields.ts';
import { pairs, variables } from '../../../actions/library/host/pairs.ts';

const prose = 'What it is for.';
const fields: Readonly<Record<string, Field<unknown>>> = {
  text: text({ prose }),
  lower: text({ prose, pattern: /^[a-z]+$/, allowed: 'lower case letters' }),
  choice: choice(['latest', 'running'], { prose }),
  flag: flag({ prose, default: 'false' }),
  count: count({ prose, min: 1, max: 10 }),
  duration: duration({ prose }),
  list: list({ prose, item: 'a number', pattern: /^\d+$/ }),
  variables: variables({ prose }),
  pairs: pairs({ prose, key: /^[A-Z_]+$/, line: 'NAME=value' }),
};
const parsed = (field: string, value: string) => fields[field]?.parse(value);

describe('what is right', () => {
  test.each<[string, string, unknown]>([
    ['text', 'any thing', 'any thing'],
    ['lower', 'abc', 'abc'],
    ['choice', 'latest', 'latest'],
    ['flag', 'true', true],
    ['flag', 'false', false],
    ['count', '1', 1],
    ['count', '10', 10],
    ['count', '007', 7],
    ['duration', '90s', 90_000],
    ['list', '1', ['1']],
    ['list', '1, 2,\n3\r\n\n,4', ['1', '2', '3', '4']],
    ['pairs', 'A=1', new Map([['A', '1']])],
    ['variables', 'ABC=', new Map([['ABC', '']])],
    ['variables', 'newName=', new Map([['newName', '']])],
    ['variables', 'a1B=c2VjcmV0PQ==', new Map([['a1B', 'c2VjcmV0PQ==']])],
    [
      'pairs',
      'A=\r\n\n B =x=y \nC=',
      new Map([
        ['A', ''],
        ['B', 'x=y '],
        ['C', ''],
      ]),
    ],
  ])('%s: %j', (field, value, expected) => {
    expect(parsed(field, value)).toEqual({ value: expected });
  });
});

describe('what is wrong', () => {
  test.each<[string, string, string]>([
    ['text', 'two\nlines', 'one line of text'],
    ['lower', 'abC', 'lower case letters'],
    ['lower', 'abc\n', 'lower case letters'],
    ['choice', 'Latest', 'one of latest, running'],
    ['flag', 'True', 'true or false'],
    ['flag', 'yes', 'true or false'],
    ['count', '0', 'a whole number from 1 to 10'],
    ['count', '11', 'from 1 to 10'],
    ['count', '1.0', 'from 1 to 10'],
    ['count', '1e0', 'from 1 to 10'],
    ['count', '٣', 'from 1 to 10'],
    ['duration', '90', 'a duration such as 90s'],
    ['duration', '0s', 'a duration such as 90s'],
    ['list', '1, x y, z', 'a number, several divided by commas or line breaks (not "x y", "z")'],
    ['pairs', 'A=1\nB', '(line 2 has no "=")'],
    ['variables', 'A=1\nc2VjcmV0PQ==', '(line 2 looks like base64 and begins with no name)'],
    ['variables', 'c2VjcmV0MTI=', '(line 1 looks like base64 and begins with no name)'],
    [
      'pairs',
      'a=1\nB=2\nB=3\nx',
      '(line 1 does not begin with an allowed name; line 3 repeats a name; line 4 has no "=")',
    ],
  ])('%s: %j', (field, value, allowed) => {
    expect(parsed(field, value)).toEqual({ wrong: expect.stringContaining(allowed) });
  });
});

test('what is not declared is made from the kind', () => {
  expect(fields.count).toMatchObject({
    required: false,
    absent: undefined,
    kind: 'number',
    example: '1',
  });
  expect(fields.flag).toMatchObject({ default: 'false', example: 'false' });
  expect(fields.list).toMatchObject({ absent: [] });
  expect(text({ prose, required: true, example: 'alpha' })).toMatchObject({
    required: true,
    example: 'alpha',
  });
});
