import { describe, expect, it } from '@jest/globals';
import { container, newImage, sidecar, withDefinition, withLife } from './scenes.ts';
import { runMigrate, runRunCommand } from './task-run.ts';

describe('how a task ended', () => {
  it.each([
    ['exit code null', container({ exitCode: null }), 'exit-code-unknown'],
    [
      'out of memory',
      container({
        exitCode: 137,
        reason: 'OutOfMemoryError: Container killed due to memory usage',
      }),
      'out-of-memory',
    ],
    ['command not found', container({ exitCode: 127 }), 'command-not-found'],
    [
      'image that cannot be pulled',
      {
        failsToStart: { stoppedReason: 'CannotPullContainerError: pull image manifest: not found' },
      },
      'image-pull-failed',
    ],
    [
      'secret without a value',
      {
        failsToStart: {
          stoppedReason: 'ResourceInitializationError: unable to pull secrets or registry auth',
        },
      },
      'secret-not-available',
    ],
    [
      'stopped by somebody',
      container(
        { exitsAt: 60_000 },
        { interrupted: { atMs: 5_000, stopCode: 'UserInitiated', stoppedReason: 'by octocat' } },
      ),
      'task-stopped-by-user',
    ],
    [
      'spot taken back',
      container(
        { exitsAt: 60_000 },
        {
          interrupted: {
            atMs: 5_000,
            stopCode: 'SpotInterruption',
            stoppedReason: 'Your Spot Task was interrupted.',
          },
        },
      ),
      'spot-interrupted',
    ],
  ] as const)('%s', async (_why, life, code) => {
    const { codes, problems, result, world } = await runMigrate(withLife(life));
    expect(codes).toEqual([code]);
    expect(result?.summary?.source).toContain(code);
    expect(problems[0]?.remedy).toBeTruthy();
    world.journal.assertClean();
  });

  it('is not decided by a sidecar', async () => {
    const life = container(
      { exitsAt: 3_000 },
      { containers: { proxy: { exitsAt: 1_000, exitCode: 1 } } },
    );
    const scenario = withDefinition(withLife(life), (definition, first) => {
      definition.containerDefinitions = [sidecar(), first];
    });
    const { problems, result } = await runMigrate(scenario);
    expect(problems).toEqual([]);
    expect(result?.outputs['exit-code']).toBe('0');
    expect(result?.summary?.source).toContain('| exit code of proxy | 1 |');
    expect(result?.summary?.source).toContain('| exit code of migrate | 0 |');
  });

  it('may be with another exit code that is expected', async () => {
    const scenario = withLife(container({ exitCode: 3 }));
    const inputs = { 'expected-exit-codes': '0, 3' };
    expect((await runRunCommand(scenario, { inputs })).codes).toEqual([]);
    expect((await runRunCommand(scenario)).codes).toEqual(['command-failed']);
  });
});

describe('a task that takes too long', () => {
  const inputs = { timeout: '5m' };

  it('is stopped and followed to its end', async () => {
    const lines = [{ at: 1_000, text: 'waiting for a lock' }];
    const life = container({ lines, exitsAt: Infinity, onTerm: { exitCode: 0, afterMs: 20_000 } });
    const { codes, problems, result, world, trail } = await runMigrate(withLife(life), { inputs });
    expect(codes).toEqual(['task-timed-out']);
    expect(problems[0]?.what).toContain('still running after 5 m 00 s');
    expect(problems[0]?.what).toContain('waiting for a lock');
    expect(problems[0]?.what).not.toContain('ECS says');
    expect(result?.outputs['stop-code']).toBe('UserInitiated');
    const [stop] = world.journal.calls('ecs:StopTask');
    expect(stop?.at).toBeGreaterThanOrEqual(300_000);
    expect(stop?.at).toBeLessThanOrEqual(303_000);
    expect(trail.deeds).toEqual([]);
  });

  it('says where it hung when it never came to run', async () => {
    const { codes, problems } = await runMigrate(withLife({ provisioningMs: Infinity }), {
      inputs,
    });
    expect(codes).toEqual(['task-timed-out']);
    expect(problems[0]?.what).toContain('hung in PROVISIONING after 5 m 00 s');
  });

  it('is not waited for without end when it does not stop', async () => {
    const life = container({ exitsAt: Infinity }, { stoppingMs: 3_600_000 });
    const { codes, tookMs, trail } = await runMigrate(withLife(life), { inputs });
    expect(codes).toEqual(['task-timed-out']);
    expect(tookMs).toBeLessThan(300_000 + 150_000 + 10_000);
    expect(trail.deeds[0]?.what).toMatch(/^started task/);
  });

  it('is named when it may not be stopped', async () => {
    const faults = [{ on: 'ecs:StopTask', kind: 'access-denied' }] as const;
    const life = withLife(container({ exitsAt: Infinity }), faults);
    const { codes, problems, trail } = await runMigrate(life, { inputs });
    expect(codes).toEqual(['task-timed-out']);
    expect(problems[0]?.what).toContain('ecs:StopTask');
    expect(problems[0]?.remedy).toMatch(/^aws ecs stop-task/);
    expect(trail.deeds[0]?.next).toMatch(
      /^aws ecs describe-tasks .*; aws ecs stop-task --region eu-west-1 /,
    );
  });

  it('but came to its own end first is judged by that', async () => {
    const { codes, result } = await runMigrate(
      withLife(container({ exitsAt: 294_000 }, { stoppingMs: 30_000 })),
      { inputs },
    );
    expect(codes).toEqual([]);
    expect(result?.outputs['stop-code']).toBe('EssentialContainerExited');
  });
});

const withinRunner = 7_500;

describe('a cancelled job', () => {
  it('stops the task, shows what can be read, and names both', async () => {
    const lines = [{ at: 1_000, text: 'altering orders' }];
    const scenario = withLife(container({ lines, exitsAt: Infinity }, { ingestionMs: 4_500 }));
    const run = await runMigrate(scenario, { inputs: { image: newImage }, cancelAt: 11_000 });
    expect(run.codes).toEqual(['cancelled']);
    expect(run.tookMs - (run.cancelledAt ?? 0)).toBeLessThan(withinRunner);
    const [stop] = run.world.journal.calls('ecs:StopTask');
    expect(stop?.at).toBe(11_000);
    expect(run.site.log).toContain('migrate | altering orders');
    expect(run.site.pages[0]).toContain('was told to stop');
    expect(run.site.pages[0]).toContain('migrate | altering orders');
    expect(run.site.pages[0]).not.toContain('stop-task');
    expect(run.site.outputs).toMatchObject({ 'task-definition': 'alpha-migrate:4' });
    expect(run.site.outputs['task-id']).toMatch(/^[0-9a-f]{32}$/);
    expect(run.trail.deeds.map(({ what }) => what)).toEqual([
      'registered task definition alpha-migrate:4',
      `stopped task ${run.site.outputs['task-id']}, because the job was cancelled`,
    ]);
    run.world.journal.assertClean();
  });

  it('while RunTask is under way waits for its answer and stops the task', async () => {
    const faults = [{ on: 'ecs:RunTask', kind: 'slow', ms: 1_500 }] as const;
    const scenario = withLife(container({ exitsAt: Infinity }), faults);
    const run = await runMigrate(scenario, { cancelAt: 500 });
    expect(run.codes).toEqual(['cancelled']);
    expect(run.world.journal.count('ecs:StopTask')).toBe(1);
    expect(run.tookMs).toBeLessThan(500 + withinRunner);
  });

  it('leaves in time although AWS does not answer, and names what may be running', async () => {
    const slow = (on: string) => ({ on, kind: 'slow', ms: 60_000 }) as const;
    const started = await runMigrate(
      withLife(container({ exitsAt: Infinity }), [slow('ecs:StopTask')]),
      {
        cancelAt: 10_000,
      },
    );
    expect(started.tookMs).toBeLessThan(10_000 + withinRunner);
    expect(started.trail.deeds[0]?.next).toMatch(
      /^aws ecs describe-tasks .*; aws ecs stop-task --region eu-west-1 /,
    );
    const asked = await runMigrate(withLife({}, [slow('ecs:RunTask')]), { cancelAt: 500 });
    expect(asked.tookMs).toBeLessThan(500 + withinRunner);
    expect(asked.trail.deeds[0]?.what).toContain('it may have been started');
  });

  it('leaves in time although every call is throttled', async () => {
    const faults = [{ on: '*', kind: 'throttle', from: 9_000 }] as const;
    const run = await runMigrate(withLife(container({ exitsAt: Infinity }), faults), {
      cancelAt: 10_000,
    });
    expect(run.codes).toEqual(['cancelled']);
    expect(run.tookMs).toBeLessThan(10_000 + withinRunner);
  });

  it('is told apart from a stop by somebody when the same attempt finds the task again', async () => {
    const scenario = withLife(container({ exitsAt: Infinity }));
    const first = await runMigrate(scenario, { cancelAt: 11_000 });
    const again = await runMigrate(scenario, { after: first });
    expect(again.codes).toEqual(['attempt-cancelled']);
    expect(again.problems[0]?.what).toContain('This attempt was cancelled');
    expect(again.problems[0]?.remedy).not.toContain('cloudtrail');
  });

  it('whose task is STOPPED already is judged by its end, and nothing is stopped', async () => {
    for (const kind of ['during', 'slow'] as const) {
      const faults =
        kind === 'slow'
          ? ([{ on: 'logs:GetLogEvents', kind: 'slow', ms: 60_000, from: 7_600 }] as const)
          : [];
      const scenario = withLife(container({ exitsAt: 3_000, exitCode: 3 }), faults);
      const run = await runMigrate(scenario, { cancelOn: 'task STOPPED' });
      expect(run.codes).toEqual(['command-failed']);
      expect(run.result?.outputs).toMatchObject({ 'exit-code': '3' });
      expect(run.world.journal.count('ecs:StopTask')).toBe(0);
      expect(run.trail.deeds).toEqual([]);
      expect(run.tookMs - (run.cancelledAt ?? 0)).toBeLessThan(withinRunner);
    }
  });

  it('before any write writes nothing', async () => {
    const faults = [{ on: 'ecs:DescribeClusters', kind: 'slow', ms: 5_000 }] as const;
    const run = await runMigrate(withLife({}, faults), { cancelAt: 1_000 });
    expect(run.codes).toEqual(['cancelled']);
    expect(run.world.journal.writes()).toEqual([]);
    expect(run.trail.deeds).toEqual([]);
  });
});
