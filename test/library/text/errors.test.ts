import { expect, test } from '@jest/globals';
import { messageOf, RefusedError, UserError } from '../../../actions/library/text/errors.ts';

const one = { code: 'one', what: 'The first.' };
const two = { code: 'two', what: 'The second.', remedy: 'do' };

test('an error holds one problem or several, each code once', () => {
  const error = new UserError([one, two, one]);
  expect(error.code).toBe('one,two');
  expect(error.message).toBe('The first.\nThe second.\nThe first.');
  expect(error.name).toBe('UserError');
  expect(new RefusedError(two, { cause: one })).toMatchObject({ problems: [two], cause: one });
});

test.each([
  ['an error', new Error('broken'), 'broken'],
  ['a word', 'broken', 'broken'],
  ['nothing', undefined, 'undefined'],
  ['an error without words', new TypeError(), 'TypeError'],
  [
    'what Node throws when no address of a host answers',
    new AggregateError([new Error('ECONNREFUSED ::1'), new Error('ECONNREFUSED 127.0.0.1')]),
    'ECONNREFUSED ::1; ECONNREFUSED 127.0.0.1',
  ],
])('the message of %s', (_, thrown, message) => expect(messageOf(thrown)).toBe(message));
