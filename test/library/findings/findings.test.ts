import { describe, expect, it } from '@jest/globals';
import { AwsError } from '../../../actions/library/aws/aws-error.ts';
import {
  findings,
  found,
  missing,
  notChecked,
  together,
} from '../../../actions/library/findings/findings.ts';
import { optionalCheck, optionalLookup } from '../../../actions/library/findings/optional.ts';

const problem = (code: string) => ({ code, what: code });
const refusal = (awsCode: string) =>
  new AwsError('ecs:ListServices', Object.assign(new Error('no'), { name: awsCode }));
const denied = refusal('AccessDeniedException');
const failed = refusal('ServerException');

describe('findings together', () => {
  it('keep their order, every problem, and no line twice', () => {
    const one = findings({ problems: [problem('a')], warnings: ['w'], notes: ['seen'] });
    const other = findings({ problems: [problem('a')], warnings: ['w'], notes: ['more', 'seen'] });
    expect(together([one, other])).toEqual({
      problems: [problem('a'), problem('a')],
      warnings: ['w'],
      notes: ['seen', 'more'],
    });
  });

  it('go with the value that was looked for', () => {
    expect(found(7, notChecked('this'), notChecked('that'))).toEqual({
      problems: [],
      warnings: [],
      notes: ['not checked: this', 'not checked: that'],
      value: 7,
    });
  });

  it('say why there is no value, last', () => {
    const way = findings({ problems: [problem('a')] });
    const { problems, value } = missing(problem('b'), way);
    expect({ problems, value }).toEqual({
      problems: [problem('a'), problem('b')],
      value: undefined,
    });
  });
});

describe('what AWS does not answer', () => {
  it.each([
    [denied, 'not checked: ecs:ListServices denied'],
    [failed, 'not checked: ecs:ListServices failed (ServerException)'],
  ])('costs a check one line: %s', async (thrown, line) => {
    const { notes, problems } = await optionalCheck(() => Promise.reject(thrown));
    expect({ notes, problems }).toEqual({ notes: [line], problems: [] });
  });

  it('leaves a look-up with its fall-back when it is denied', async () => {
    const { value, notes } = await optionalLookup(() => Promise.reject(denied), ['none']);
    expect({ value, notes }).toEqual({
      value: ['none'],
      notes: ['not checked: ecs:ListServices denied'],
    });
  });

  it('ends a look-up when it fails', async () => {
    await expect(optionalLookup(() => Promise.reject(failed), [])).rejects.toBe(failed);
  });
});

it('an error of ours is no answer of AWS', async () => {
  const bug = new TypeError('x is undefined');
  await expect(optionalCheck(() => Promise.reject(bug))).rejects.toBe(bug);
  await expect(optionalLookup(() => Promise.reject(bug), [])).rejects.toBe(bug);
});
