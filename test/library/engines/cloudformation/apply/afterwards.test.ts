import { expect, it } from '@jest/globals';
import { stacksAfterwards } from '../../../../../actions/library/engines/cloudformation/apply/afterwards.ts';
import type { Fault, ScenarioCloudFormation } from '../../../../world/scenario.ts';
import { queue } from '../plan-by-hand.ts';
import { CloudStage } from '../stage.ts';

const app = { name: 'app', template: { Resources: { Jobs: queue(1) } } };
const changed = { ...app, template: { Resources: { Jobs: queue(2) } } };
const last = { name: 'last', template: { Resources: { Mails: queue(1) } }, after: ['app'] };
const slow = { resource: 'Jobs', on: 'update', takesMs: 600_000 } as const;

interface Scene extends ScenarioCloudFormation {
  readonly faults?: readonly Fault[];
}

/** An apply of two stacks that nobody follows any more a minute after it began. */
async function left(scene: Scene) {
  const stage = new CloudStage({ stacks: [app], ...scene });
  const saved = await stage.plan(changed, last);
  stage.cancel(60_000);
  await stage.apply(saved);
  const { begun } = stage;
  const look = (aws = stage.aws()) => stacksAfterwards({ folder: saved.folder, begun }, aws);
  return { stage, look };
}

it('what goes on is told with its state and the commands that show and stop it', async () => {
  const { look } = await left({ fates: [slow] });
  expect(await look()).toEqual([
    {
      outcome: 'goes-on',
      what: 'stack app goes on being updated by CloudFormation itself: UPDATE_IN_PROGRESS.',
      next: expect.stringMatching(
        /describe-stack-events .*; aws cloudformation cancel-update-stack/,
      ),
    },
    {
      outcome: 'not-begun',
      what: 'stack last was not begun. Its change set was not executed.',
    },
  ]);
});

it('what has come to its end since is told as that', async () => {
  const { stage, look } = await left({ fates: [slow] });
  await stage.clock.sleep(600_000);
  const [first] = await look();
  expect(first).toEqual({
    outcome: 'complete',
    what: 'stack app came to its end as planned: UPDATE_COMPLETE.',
  });
});

it('what CloudFormation took back is told with what failed first', async () => {
  const { stage, look } = await left({ fates: [{ ...slow, fails: 'no more queues' }] });
  await stage.clock.sleep(900_000);
  const [first] = await look();
  expect(first?.outcome).toBe('undone');
  expect(first?.what).toMatch(/First to fail: app\/Jobs .*no more queues.*as it was before/);
  expect(first?.next).toContain('plan again');
});

it('an earlier end of the stack is not taken for that of an operation that AWS never heard of', async () => {
  const stage = new CloudStage({ stacks: [app] });
  const saved = await stage.plan(changed);
  const begun = [{ name: 'app', token: 'never-sent' }];
  const [first] = await stacksAfterwards({ folder: saved.folder, begun }, stage.aws());
  expect(first?.outcome).toBe('not-known');
  expect(first?.what).toContain('no event of it was seen yet');
  expect(first?.next).toContain('describe-stack-events');
});

it('what may not be looked at is told with the command that shows it', async () => {
  const denied = { kind: 'access-denied' as const, from: 90_000 };
  const { stage, look } = await left({
    fates: [slow],
    faults: [{ on: 'cloudformation:DescribeStackEvents', ...denied }],
  });
  await stage.clock.sleep(60_000);
  const [first] = await look();
  expect(first?.outcome).toBe('not-known');
  expect(first?.next).toContain('describe-stack-events');
});
