import { describe, expect, it } from '@jest/globals';
import {
  judgeStack,
  looksUntilLast,
  type Operation,
} from '../../../../../actions/library/engines/cloudformation/operation/stack-judge.ts';
import type { SeenEvent } from '../../../../../actions/library/engines/cloudformation/stack/seen-event.ts';
import { inner, nested, own, root } from '../told-events.ts';

const change: Operation = { stackId: root, kind: 'change', onFailure: 'rollback' };
const running = { outcome: 'running', isGoingBack: false };
const goingBack = { outcome: 'running', isGoingBack: true };

function judged(statuses: readonly string[], operation = change, looksWithout = 0) {
  return judgeStack(operation, { events: statuses.map((status) => own(status)), looksWithout });
}

it.each([
  [[], { outcome: 'not-begun' }],
  [['CREATE_IN_PROGRESS'], running],
  [['CREATE_IN_PROGRESS', 'CREATE_COMPLETE'], { outcome: 'complete' }],
  [['UPDATE_IN_PROGRESS', 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS'], running],
  [['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', 'UPDATE_COMPLETE'], { outcome: 'complete' }],
  [['UPDATE_IN_PROGRESS', 'UPDATE_ROLLBACK_IN_PROGRESS'], goingBack],
  [['UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS'], goingBack],
  [['UPDATE_ROLLBACK_COMPLETE'], { outcome: 'rolled-back', isGone: false }],
  [['ROLLBACK_IN_PROGRESS', 'ROLLBACK_COMPLETE'], { outcome: 'rolled-back', isGone: false }],
  [['UPDATE_ROLLBACK_FAILED'], { outcome: 'failed', status: 'UPDATE_ROLLBACK_FAILED' }],
  [['UPDATE_COMPLETE', 'UPDATE_IN_PROGRESS'], { outcome: 'complete' }],
  [['UPDATE_COMPLETE', 'DELETE_IN_PROGRESS', 'DELETE_COMPLETE'], { outcome: 'complete' }],
  [['UPDATE_FAILED', 'UPDATE_ROLLBACK_IN_PROGRESS'], goingBack],
  [['ROLLBACK_FAILED'], { outcome: 'failed', status: 'ROLLBACK_FAILED' }],
])('a change whose stack tells %j', (statuses, verdict) => {
  expect(judged(statuses)).toEqual(verdict);
});

describe('a change that fails', () => {
  it('of a stack that was to be created and removes itself leaves nothing', () => {
    const removed = { ...change, onFailure: 'delete' } as const;
    expect(judged(['CREATE_FAILED', 'DELETE_IN_PROGRESS'], removed)).toEqual(goingBack);
    expect(judged(['DELETE_COMPLETE'], removed)).toEqual({ outcome: 'rolled-back', isGone: true });
  });

  it('is waited for until it goes back, and not for ever', () => {
    expect(judged(['UPDATE_FAILED'], change, looksUntilLast - 1)).toEqual(goingBack);
    const failed = { outcome: 'failed', status: 'UPDATE_FAILED' };
    expect(judged(['UPDATE_FAILED'], change, looksUntilLast)).toEqual(failed);
    expect(judged(['UPDATE_FAILED'], { ...change, onFailure: 'nothing' })).toEqual(failed);
  });
});

it.each([
  [['DELETE_IN_PROGRESS'], running],
  [['DELETE_IN_PROGRESS', 'DELETE_COMPLETE'], { outcome: 'complete' }],
  [['DELETE_FAILED'], { outcome: 'failed', status: 'DELETE_FAILED' }],
  [['DELETE_IN_PROGRESS', 'CREATE_COMPLETE'], { outcome: 'failed', status: 'CREATE_COMPLETE' }],
])('a deletion whose stack tells %j', (statuses, verdict) => {
  expect(judged(statuses, { ...change, kind: 'delete' })).toEqual(verdict);
});

it('takes no word of another stack, outside or inside, for that of this one', () => {
  const other = { stackId: `${root}0`, physicalId: `${root}0` };
  const own2 = { stackId: inner, physicalId: inner };
  const events: SeenEvent[] = [
    own('UPDATE_IN_PROGRESS'),
    nested('UPDATE_COMPLETE'),
    own('UPDATE_COMPLETE', own2),
    own('UPDATE_ROLLBACK_COMPLETE', other),
  ];
  expect(judgeStack(change, { events, looksWithout: 0 })).toEqual(running);
});
