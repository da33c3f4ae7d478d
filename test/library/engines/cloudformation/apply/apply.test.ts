import { describe, expect, it } from '@jest/globals';
import { queue } from '../plan-by-hand.ts';
import { CloudStage } from '../stage.ts';

const before = { Resources: { Jobs: queue(1), Old: queue(1) } };
const after = {
  Resources: { Jobs: queue(2), New: queue(1) },
  Outputs: { Url: { Value: { Ref: 'Jobs' } }, ApiKey: { Value: 'planted-key' } },
};
const app = { name: 'app', template: before };

describe('a stack', () => {
  it('that is new is made, and what came of it is told with its outputs', async () => {
    const stage = new CloudStage();
    const applied = await stage.apply(await stage.plan({ name: 'app', template: after }));
    expect(applied).toEqual({
      changed: ['app/Jobs', 'app/New'],
      notChanged: [],
      outputs: [
        { name: 'Url', sensitive: false, value: expect.stringContaining('Jobs') },
        { name: 'ApiKey', sensitive: true },
      ],
    });
    expect(await stage.status('app')).toBe('CREATE_COMPLETE');
    expect(stage.writes).toEqual(['cloudformation:ExecuteChangeSet']);
    stage.world.journal.assertClean();
  });

  it('that is there is changed, and its own progress is told', async () => {
    const stage = new CloudStage({ stacks: [app] });
    const applied = await stage.apply(await stage.plan({ name: 'app', template: after }));
    expect(applied.failure).toBeUndefined();
    expect(applied.changed).toEqual(['app/Jobs', 'app/New', 'app/Old']);
    expect(await stage.status('app')).toBe('UPDATE_COMPLETE');
    const lines = stage.progress.map(({ done, total, line }) => `${done}/${total} ${line}`);
    expect(lines).toContain('3/3 app UPDATE_COMPLETE');
    expect(lines).toContain('0/3 app UPDATE_IN_PROGRESS: User Initiated');
  });

  it('ends within one look after CloudFormation does', async () => {
    const stage = new CloudStage({ stacks: [app] });
    await stage.apply(await stage.plan({ name: 'app', template: after }));
    const { events } = await (await stage.cloud()).events('app');
    const over = events[0]?.Timestamp?.getTime() ?? 0;
    expect(stage.clock.now() - over).toBeLessThanOrEqual(2_500);
  });

  it('that was changed a moment ago is not taken to be at its end', async () => {
    const stage = new CloudStage({ stacks: [app] });
    const again = { Resources: { Jobs: queue(5), Old: queue(1) } };
    await stage.apply(await stage.plan({ name: 'app', template: after }));
    const applied = await stage.apply(await stage.plan({ name: 'app', template: again }));
    expect(applied.changed).toEqual(['app/Jobs', 'app/New', 'app/Old']);
    expect(await stage.status('app')).toBe('UPDATE_COMPLETE');
  });
});

describe('stacks', () => {
  const two = [
    { name: 'base', template: { Resources: { Q: queue(1) } } },
    { name: 'app', template: { Resources: { Q: queue(1) } }, after: ['base'] },
  ];
  const late = { resource: 'Q', on: 'create' as const, takesMs: 60_000 };

  it('are begun in their order, those beside each other at once', async () => {
    const stage = new CloudStage({ fates: [late] });
    const web = { name: 'web', template: { Resources: { Q: queue(1) } } };
    const saved = await stage.plan(...two, web);
    const from = stage.clock.now();
    const applied = await stage.apply(saved);
    expect(applied.changed).toEqual(['app/Q', 'base/Q', 'web/Q']);
    const tookMs = stage.clock.now() - from;
    expect(tookMs).toBeGreaterThanOrEqual(2 * 60_000);
    expect(tookMs).toBeLessThan(3 * 60_000);
  });

  it('behind one that fails are not begun', async () => {
    const fails = { stack: 'base', resource: 'Q', on: 'create' as const, fails: 'no more queues' };
    const stage = new CloudStage({ fates: [fails] });
    const applied = await stage.apply(await stage.plan(...two));
    expect(applied.failure?.first).toBe('base/Q');
    expect([applied.changed, applied.notChanged]).toEqual([[], ['app/Q', 'base/Q']]);
    expect(await stage.status('app')).toBe('REVIEW_IN_PROGRESS');
    expect(stage.writes).toEqual(['cloudformation:ExecuteChangeSet']);
  });

  it('behind one that comes to its end are not begun either, once another failed', async () => {
    const fails = { stack: 'web', resource: 'Q', on: 'create' as const, fails: 'no more queues' };
    const stage = new CloudStage({ fates: [fails, late] });
    const web = { name: 'web', template: { Resources: { Q: queue(1) } } };
    const applied = await stage.apply(await stage.plan(...two, web));
    expect(applied.changed).toEqual(['base/Q']);
    expect(applied.failure?.first).toBe('web/Q');
    expect(await stage.status('app')).toBe('REVIEW_IN_PROGRESS');
  });

  it('before one that fails stay as they were brought', async () => {
    const fails = { stack: 'app', resource: 'Q', on: 'create' as const, fails: 'no more queues' };
    const stage = new CloudStage({ fates: [fails] });
    const applied = await stage.apply(await stage.plan(...two));
    expect([applied.changed, applied.notChanged]).toEqual([['base/Q'], ['app/Q']]);
    expect(applied.failure?.problems.map(({ code }) => code)).toEqual(['stack-rolled-back']);
    expect(await stage.status('base')).toBe('CREATE_COMPLETE');
  });
});
