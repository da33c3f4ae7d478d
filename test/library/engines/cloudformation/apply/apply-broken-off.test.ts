import { describe, expect, it } from '@jest/globals';
import { CancelledError } from '../../../../../actions/library/host/cancel.ts';
import { queue } from '../plan-by-hand.ts';
import { CloudStage } from '../stage.ts';

const app = { name: 'app', template: { Resources: { Jobs: queue(1), Mails: queue(1) } } };
const changed = { name: 'app', template: { Resources: { Jobs: queue(2), Mails: queue(2) } } };
const slow = { resource: 'Jobs', takesMs: 600_000 };

describe('a cancel', () => {
  it('stops the looking at once, and says what goes on and how to stop it', async () => {
    const stage = new CloudStage({ stacks: [app], fates: [slow] });
    const saved = await stage.plan(changed);
    let from = 0;
    stage.cancel(60_000);
    const begin = stage.whenBegun;
    stage.whenBegun = () => {
      from = stage.clock.now();
      begin();
    };
    const applied = await stage.apply(saved);
    expect(stage.clock.now() - from).toBeLessThanOrEqual(60_000 + 7_500);
    expect(await stage.status('app')).toBe('UPDATE_IN_PROGRESS');
    expect(applied.changed).toEqual(['app/Mails']);
    expect(applied.failure).toEqual({ problems: [], diagnostics: [] });
    expect(applied.goesOn).toEqual([
      {
        what: 'stack app goes on being updated by CloudFormation itself',
        next: expect.stringMatching(
          /describe-stack-events --stack-name arn:.*; aws cloudformation cancel-update-stack --stack-name arn:/,
        ),
      },
    ]);
  });

  it('before anything began leaves nothing that goes on', async () => {
    const stage = new CloudStage({ stacks: [app], fates: [slow] });
    const saved = await stage.plan(changed);
    stage.cancel();
    await expect(stage.apply(saved)).rejects.toBeInstanceOf(CancelledError);
    expect(stage.writes).toEqual([]);
  });

  it('during a roll-back or a deletion names no command that would stop it', async () => {
    const fates = [{ resource: 'Jobs', on: 'delete' as const, takesMs: 600_000 }];
    const stage = new CloudStage({ stacks: [app], fates });
    const saved = await stage.plan({ name: 'app' });
    stage.cancel(60_000);
    const [goesOn] = (await stage.apply(saved)).goesOn ?? [];
    expect(goesOn?.what).toContain('being deleted');
    expect(goesOn?.next).not.toContain(';');
  });
});

describe('AWS', () => {
  it.each([
    'DescribeStacks',
    'DescribeChangeSet',
    'GetTemplate',
    'DescribeStackEvents',
    'ExecuteChangeSet',
  ])('that throttles %s is asked again, and its answer is the same', async (call) => {
    const on = `cloudformation:${call}`;
    // The change set is made by then.
    const faults = [{ on, kind: 'throttle' as const, from: 4_000, times: 3 }];
    const stage = new CloudStage({ stacks: [app], faults });
    const applied = await stage.apply(await stage.plan(changed));
    expect(applied.changed).toEqual(['app/Jobs', 'app/Mails']);
    const met = stage.world.journal.calls(on).flatMap((one) => one.faults);
    expect(met).toEqual(['throttle', 'throttle', 'throttle']);
  });

  it('whose answer to the execution is lost is asked by the same token, and executes once', async () => {
    const kind = { kind: 'reset' as const, after: true };
    const faults = [{ on: 'cloudformation:ExecuteChangeSet', ...kind, times: 1 }];
    const stage = new CloudStage({ stacks: [app], faults });
    const applied = await stage.apply(await stage.plan(changed));
    expect(applied.changed).toEqual(['app/Jobs', 'app/Mails']);
    expect(stage.world.journal.count('cloudformation:ExecuteChangeSet')).toBe(2);
  });

  it('that never answers the execution is believed by its events', async () => {
    const kind = { kind: 'server-error' as const, after: true };
    const faults = [{ on: 'cloudformation:ExecuteChangeSet', ...kind }];
    const stage = new CloudStage({ stacks: [app], faults });
    const applied = await stage.apply(await stage.plan(changed));
    expect(applied.changed).toEqual(['app/Jobs', 'app/Mails']);
  });

  it('that denies the look at events leaves it unknown, and says how to look', async () => {
    const faults = [
      { on: 'cloudformation:DescribeStackEvents', kind: 'access-denied' as const, skip: 1 },
    ];
    const stage = new CloudStage({ stacks: [app], faults });
    const applied = await stage.apply(await stage.plan(changed));
    expect(applied.failure?.problems.map(({ code }) => code)).toEqual(['stack-not-known']);
    expect(applied.goesOn).toHaveLength(1);
  });

  it('that denies what the second stack needs leaves the first one told as it is', async () => {
    const faults = [
      { on: 'cloudformation:ExecuteChangeSet', kind: 'access-denied' as const, skip: 1 },
    ];
    const looks = [{ on: 'cloudformation:GetTemplate', kind: 'access-denied' as const, skip: 2 }];
    for (const some of [faults, looks]) {
      const stage = new CloudStage({ faults: some });
      const applied = await stage.apply(
        await stage.plan({ ...app, name: 'base' }, { ...app, after: ['base'] }),
      );
      expect(applied.changed).toEqual(['base/Jobs', 'base/Mails']);
      expect(applied.failure?.problems.map(({ code }) => code)).toEqual(['aws-access-denied']);
      expect(await stage.status('app')).toBe('REVIEW_IN_PROGRESS');
    }
  });
});
