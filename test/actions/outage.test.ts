import { describe, expect, it } from '@jest/globals';
import { container, sidecar, withDefinition, withLife } from './scenes.ts';
import { runMigrate, type TaskRun } from './task-run.ts';

const endless = { exitsAt: Infinity };
const stopAt = ({ world }: TaskRun) => world.journal.calls('ecs:StopTask')[0]?.at;
const shown = ({ site }: TaskRun) => site.log.filter((line) => line.startsWith('migrate | '));

describe('AWS that does not tell how the task is', () => {
  const throttled = { on: 'ecs:DescribeTasks', kind: 'throttle', from: 9_000 } as const;

  it.each([
    ['throttled', throttled],
    ['slow', { on: 'ecs:DescribeTasks', kind: 'slow', ms: 100_000, from: 9_000 }],
    ['broken', { on: 'ecs:DescribeTasks', kind: 'server-error', from: 9_000 }],
  ] as const)('(%s) does not keep the time limit from stopping it', async (_how, fault) => {
    const faults = [{ ...fault, until: 609_000 }];
    const scenario = withLife(container(endless), faults);
    const run = await runMigrate(scenario, { inputs: { timeout: '1m' } });
    expect(run.codes).toEqual(['task-timed-out']);
    expect(stopAt(run)).toBeGreaterThanOrEqual(60_000);
    expect(stopAt(run)).toBeLessThanOrEqual(60_000 + 20_000);
    expect(run.tookMs).toBeLessThan(60_000 + 20_000 + 150_000 + 20_000);
    expect(run.problems[0]?.what).toContain('AWS did not tell');
    expect(run.trail.deeds[0]?.what).toMatch(/^started task/);
  });

  it('for minutes does not turn a good migration red', async () => {
    const faults = [{ ...throttled, until: 209_000 }];
    const run = await runMigrate(withLife(container({ exitsAt: 60_000 }), faults));
    expect(run.codes).toEqual([]);
    expect(run.world.journal.count('ecs:StopTask')).toBe(0);
  });

  it('is not waited for when it refuses', async () => {
    const faults = [{ on: 'ecs:DescribeTasks', kind: 'access-denied', from: 9_000 }] as const;
    const run = await runMigrate(withLife(container(endless), faults));
    expect(run.codes).toEqual(['aws-access-denied']);
    expect(run.tookMs).toBeLessThan(13_000);
  });

  it('and then misses it once has not lost it', async () => {
    const faults = [
      { ...throttled, until: 100_000 },
      { on: 'ecs:DescribeTasks', kind: 'stale', ms: 3_600_000, from: 100_000, times: 1 },
    ] as const;
    const run = await runMigrate(withLife(container({ exitsAt: 120_000 }), faults));
    expect(run.codes).toEqual([]);
  });

  it('is asked once more before a task that could not be stopped is told of', async () => {
    const faults = [{ on: 'ecs:StopTask', kind: 'throttle' }] as const;
    const life = container({ exitsAt: 60_000, exitCode: 3 });
    const run = await runMigrate(withLife(life, faults), { inputs: { timeout: '30s' } });
    expect(run.codes).toEqual(['command-failed']);
    expect(run.trail.deeds).toEqual([]);
  });
});

describe('a log that does not answer', () => {
  it.each([
    { on: 'logs:GetLogEvents', kind: 'throttle', from: 2_000 },
    { on: 'logs:GetLogEvents', kind: 'slow', ms: 100_000, from: 2_000 },
  ] as const)('delays neither polls nor the verdict (%#)', async (fault) => {
    const run = await runMigrate(withLife(container({ exitsAt: 20_000 }), [fault]));
    const stoppedAt = 4_500 + 20_000 + 1_500;
    expect(run.codes).toEqual([]);
    expect(run.tookMs).toBeLessThanOrEqual(stoppedAt + 5_000 + 6_000);
    expect(run.site.warnings.filter((text) => text.includes('GetLogEvents'))).toHaveLength(1);
    const polls = run.world.journal.calls('ecs:DescribeTasks').map(({ at }) => at);
    const gaps = polls.slice(1).map((at, index) => at - (polls[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(6_000);
  });

  it('does not delay the time limit either', async () => {
    const faults = [{ on: 'logs:GetLogEvents', kind: 'throttle', from: 2_000 }] as const;
    const scenario = withLife(container(endless), faults);
    const run = await runMigrate(scenario, { inputs: { timeout: '1m' } });
    expect(stopAt(run)).toBeLessThanOrEqual(60_000 + 6_000);
    expect(run.problems[0]?.what).toContain('still running after 1 m');
  });

  it('but comes late is shown in full', async () => {
    const faults = [{ on: 'logs:GetLogEvents', kind: 'slow', ms: 3_500, from: 2_000 }] as const;
    const lines = [{ at: 0, text: 'line {n}', count: 30, everyMs: 1_000 }];
    const run = await runMigrate(withLife(container({ lines, exitsAt: 60_000 }), faults));
    expect(shown(run)).toHaveLength(30);
    expect(new Set(shown(run)).size).toBe(30);
  });
});

describe('a flood of lines', () => {
  const slow = [{ on: 'logs:GetLogEvents', kind: 'slow', ms: 200 }] as const;

  it('does not keep the task from being looked at, and is read to its end', async () => {
    const count = 100_000;
    const lines = [{ at: 0, text: 'spam {n}', count, everyMs: 0.1 }];
    const scenario = withLife(container({ lines, exitsAt: Infinity }), slow);
    const run = await runMigrate(scenario, { inputs: { timeout: '16s' } });
    expect(stopAt(run)).toBeLessThanOrEqual(16_000 + 6_000);
    expect(shown(run)).toHaveLength(count);
    expect(run.tookMs).toBeLessThan(120_000);
  });
});

describe('the drain', () => {
  it('goes on for 2 s after each line that came', async () => {
    const lines = [
      { at: 1_000, text: 'one' },
      { at: 2_500, text: 'two' },
      { at: 4_000, text: 'three' },
    ];
    const life = container({ lines, exitsAt: 4_100 }, { stoppingMs: 0, ingestionMs: 4_500 });
    const run = await runMigrate(withLife(life));
    expect(shown(run)).toEqual(['migrate | one', 'migrate | two', 'migrate | three']);
  });

  it('shows the lines of one look in the order of their time', async () => {
    const text = (at: number) => ({ at, text: `at ${at}` });
    const containers = {
      migrate: { lines: [text(10), text(30), text(50)], exitsAt: 100 },
      proxy: { lines: [text(20), text(40)], exitsAt: Infinity },
    };
    const scenario = withDefinition(withLife({ containers }), (definition, first) => {
      definition.containerDefinitions = [first, sidecar()];
    });
    const { site, world } = await runMigrate(scenario);
    const order = site.log.filter((line) => line.includes(' | at ')).map((line) => line.slice(-2));
    expect(order).toEqual(['10', '20', '30', '40', '50']);
    const [started] = world.journal.calls('ecs:RunTask');
    expect(JSON.parse(started?.body ?? '{}')).toMatchObject({ count: 1 });
  });
});
