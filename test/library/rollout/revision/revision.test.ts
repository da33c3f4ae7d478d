import { describe, expect, it } from '@jest/globals';
import {
  newestBelow,
  previousIn,
  provenBefore,
} from '../../../../actions/library/rollout/revision/previous.ts';
import { parseRevisions } from '../../../../actions/library/rollout/revision/revision-input.ts';
import { problemsIn } from '../../../../actions/library/text/errors.ts';

function problems(...items: string[]): string[] {
  return problemsIn(() => parseRevisions(items)).map(({ what, remedy }) => `${what} ${remedy}`);
}

describe('the input revision', () => {
  it('is previous, or lines with and without a service', () => {
    expect(parseRevisions([])).toMatchObject({ previous: false, alone: [] });
    expect(parseRevisions(['previous'])).toMatchObject({ previous: true });
    const { byService, alone } = parseRevisions(['beat = alpha-beat:3', 'web:12']);
    expect([...byService]).toEqual([['beat', 'alpha-beat:3']]);
    expect(alone).toEqual(['web:12']);
  });

  it.each([
    [['previous', 'web:1'], 'with: { revision: "previous" }'],
    [['web'], 'with: { revision: "<family>:<revision>" }'],
    [['web:0'], 'previous, service=family:revision'],
    [['beat=latest'], 'with: { revision: "beat=<family>:<revision>" }'],
    [
      ['beat=arn:aws:ecs:eu-west-1:1:task-definition/alpha-beat:3'],
      'with: { revision: "beat=alpha-beat:3" }',
    ],
    [['beat=a:1', 'beat=a:2'], 'more than one revision'],
    [['web:1', 'web:2'], 'Family "web" is given more than one'],
  ])('%j is told with what to write', (items, said) => {
    expect(problems(...items)).toEqual([expect.stringContaining(said)]);
  });

  it('tells everything at once', () => {
    expect(problems('previous', 'web', 'beat=1', 'beat=a:1')).toHaveLength(4);
  });
});

describe('what ran before', () => {
  const to = (target: string, ...sources: string[]) => ({ target, sources });

  it.each([
    ['the source of what runs', [to('web:4', 'web:3'), to('web:3')], 'web:4', 'web:3'],
    ['beyond restarts', [to('web:4', 'web:4'), to('web:4', 'web:3')], 'web:4', 'web:3'],
    ['what a roll-back came from', [to('web:3', 'web:4'), to('web:4', 'web:3')], 'web:3', 'web:4'],
    ['of two sources the one that succeeded', [to('c', 'b', 'a'), to('a')], 'c', 'a'],
    ['the deployment before where sources are forgotten', [to('c', 'c'), to('b')], 'c', 'b'],
    ['nothing at the first deployment', [to('a')], 'a', undefined],
    ['nothing of a history without what runs', [to('b', 'a')], 'z', undefined],
    ['nothing without a history', [], 'a', undefined],
  ])('is %s', (...row) => {
    const [, past, runs, before] = row;
    expect(previousIn(past, runs)).toBe(before);
  });

  it('is none where its every rollout failed, as far as ECS remembers', () => {
    const at = { createdAt: 0, finishedAt: undefined };
    const now = { ...at, target: 'b', sources: ['a'], succeeded: true };
    const failed = { ...at, target: 'a', sources: [], succeeded: false };
    expect(provenBefore([now], 'b')).toBe('a');
    expect(provenBefore([now, failed], 'b')).toBeUndefined();
    expect(provenBefore([now, failed, { ...failed, succeeded: true }], 'b')).toBe('a');
  });

  it('is in a family the newest below, by number and not by name', () => {
    const arns = ['web:2', 'web:10', 'web:9', 'web:11'].map((one) => `arn:td/${one}`);
    expect(newestBelow(arns, 'arn:td/web:11')).toBe('arn:td/web:10');
    expect(newestBelow(arns, 'arn:td/web:2')).toBeUndefined();
  });
});
