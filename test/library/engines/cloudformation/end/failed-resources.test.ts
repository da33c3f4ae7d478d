import { describe, expect, it } from '@jest/globals';
import {
  failedBack,
  failuresOf,
} from '../../../../../actions/library/engines/cloudformation/end/failed-resources.ts';
import fc from '../../../../evidence/properties.ts';
import { event, inside, nested, own } from '../told-events.ts';

const cancelled = { reason: 'Resource creation cancelled' };

describe('the resource that failed first', () => {
  it('stands on top, others that failed of themselves behind it, and the cascade is counted', () => {
    const { first, others, brokenOff } = failuresOf([
      own('CREATE_IN_PROGRESS'),
      event('Bucket', 'CREATE_FAILED', { reason: 'adhoc-assets already exists' }),
      event('Queue', 'CREATE_FAILED', cancelled),
      event('Service', 'CREATE_FAILED', cancelled),
      event('Role', 'CREATE_FAILED', { reason: 'not allowed' }),
      own('ROLLBACK_IN_PROGRESS', { reason: 'The following resource(s) failed' }),
    ]);
    expect([first?.event.logicalId, first?.reason]).toEqual([
      'Bucket',
      'adhoc-assets already exists',
    ]);
    expect(others.map(({ event }) => event.logicalId)).toEqual(['Role']);
    expect(brokenOff).toBe(2);
  });

  it('is the one inside, where a nested stack failed because of it', () => {
    const failures = failuresOf([
      own('UPDATE_IN_PROGRESS'),
      nested('UPDATE_FAILED', { reason: 'Embedded stack was not successfully updated' }),
      inside('Subnet', 'CREATE_FAILED', 'The CIDR conflicts'),
    ]);
    expect(failures.first?.event.logicalId).toBe('Subnet');
    expect(failures.others).toEqual([]);
  });

  it('is the nested stack itself where nothing in it is told to have failed', () => {
    const failed = nested('CREATE_FAILED', { reason: 'Template URL is not to be read' });
    expect(failuresOf([own('CREATE_IN_PROGRESS'), failed]).first?.event).toBe(failed);
  });

  it('is told with what a hook said', () => {
    const hookFailure = 'Org::Guard::Hook: no public buckets';
    const { first } = failuresOf([
      event('Bucket', 'CREATE_IN_PROGRESS', { hookFailure }),
      event('Bucket', 'CREATE_FAILED', {
        reason: 'The following hook(s) failed: [Org::Guard::Hook]',
      }),
    ]);
    expect(first?.reason).toContain('no public buckets');
  });

  it('does not depend on the order in which stacks were looked at', () => {
    const events = [
      own('UPDATE_IN_PROGRESS'),
      inside('Subnet', 'UPDATE_FAILED', 'no room'),
      event('Queue', 'UPDATE_FAILED', { reason: 'Resource update cancelled' }),
      event('Role', 'UPDATE_FAILED', { reason: 'denied' }),
      nested('UPDATE_FAILED', { reason: 'Embedded stack' }),
    ];
    const shuffled = fc.shuffledSubarray(events, { minLength: events.length });
    fc.assert(
      fc.property(shuffled, (some) => {
        const { first, others, brokenOff } = failuresOf(some);
        const names = [first, ...others].map((failed) => failed?.event.logicalId);
        expect([names, brokenOff]).toEqual([['Subnet', 'Role'], 1]);
      }),
    );
  });
});

it('what keeps a roll-back from going on is only what failed after it began', () => {
  const stuck = failedBack([
    event('Service', 'UPDATE_FAILED', { reason: 'unhealthy' }),
    own('UPDATE_ROLLBACK_IN_PROGRESS'),
    event('Table', 'UPDATE_FAILED', { reason: 'in use' }),
    event('Table', 'UPDATE_FAILED', { reason: 'in use' }),
    own('UPDATE_ROLLBACK_FAILED'),
  ]);
  expect(stuck.map(({ event }) => event.logicalId)).toEqual(['Table']);
});
