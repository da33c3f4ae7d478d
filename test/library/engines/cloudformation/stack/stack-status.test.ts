import { StackStatus } from '@aws-sdk/client-cloudformation';
import { expect, it } from '@jest/globals';
import type { Stack } from '../../../../../actions/library/aws/cloudformation.ts';
import {
  destroyProblems,
  ownerProblems,
  reviewProblems,
  statusProblems,
} from '../../../../../actions/library/engines/cloudformation/stack/stack-status.ts';

function stack(status: StackStatus, more: Partial<Stack> = {}): Stack {
  const StackId = 'arn:aws:cloudformation:eu-west-1:123456789012:stack/app/0a1b';
  return { StackName: 'app', StackId, StackStatus: status, CreationTime: new Date(0), ...more };
}

const ready = new Set<string>([
  ...['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE', 'IMPORT_COMPLETE'],
  ...['IMPORT_ROLLBACK_COMPLETE', 'REVIEW_IN_PROGRESS'],
]);
// Asked for by name, a deleted stack is not found.
const statuses = Object.values(StackStatus).filter((one) => one !== 'DELETE_COMPLETE');

it.each(statuses)('says of %s whether a change set can be made, else what to do', (status) => {
  const [problem] = statusProblems(stack(status, { StackStatusReason: 'why' }));
  if (ready.has(status)) return expect(problem).toBeUndefined();
  expect(problem?.what).toContain(`is in ${status}: why`);
  expect(problem?.remedy).toMatch(/aws cloudformation .* --stack-name app --region eu-west-1/);
  expect(problem?.code).toBe(status.endsWith('_IN_PROGRESS') ? 'stack-busy' : 'stack-broken');
});

it('destroys what came to rest, and nothing that is worked on', () => {
  const refused = statuses.filter((status) => destroyProblems(stack(status)).length > 0);
  const atWork = statuses.filter((status) => status.endsWith('_IN_PROGRESS'));
  const never = [...atWork, 'IMPORT_ROLLBACK_FAILED'].filter((one) => one !== 'REVIEW_IN_PROGRESS');
  expect(refused.toSorted()).toEqual(never.toSorted());
});

it.each([
  ['alpha', []],
  ['beta', ['stack-not-ours']],
])('knows whose a stack is by its tag: %s', (Value, codes) => {
  const tagged = stack('CREATE_COMPLETE', { Tags: [{ Key: 'env', Value }] });
  expect(ownerProblems(tagged, 'alpha').map(({ code }) => code)).toEqual(codes);
});

it('takes a stack without tags over, and a shell in review that only our plans made', () => {
  const arn = (name: string) => `arn:aws:cloudformation:eu-west-1:123456789012:changeSet/${name}/1`;
  const ours = [arn('adhoc-alpha-4711-1-ab'), arn('adhoc-alpha-4712-1-cd')];
  expect(ownerProblems(stack('CREATE_COMPLETE'), 'alpha')).toEqual([]);
  expect(reviewProblems('app', ours, 'adhoc-alpha-')).toEqual([]);
  const [problem] = reviewProblems('app', [...ours, arn('theirs')], 'adhoc-alpha-');
  expect(problem).toMatchObject({ code: 'stack-in-review' });
  expect(problem?.what).toContain('theirs');
  expect(problem?.remedy).toContain('--stack-name app --region eu-west-1');
});
