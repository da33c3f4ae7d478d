import { describe, expect, it } from '@jest/globals';
import fc from '../../evidence/properties.ts';
import type { TaskLife } from './life.ts';
import { type TaskPlan, timelineOf } from './timeline.ts';

const app = { name: 'app' };
const sidecar = { name: 'sidecar', essential: false };

function live(life: TaskLife, more: Partial<TaskPlan> = {}) {
  const quick = { provisioningMs: 1_000, pendingMs: 1_000, stoppingMs: 500, ...life };
  return timelineOf({ life: quick, containers: [app, sidecar], createdAt: 0, ...more });
}

describe('how a task ends', () => {
  it('a sidecar that exits 1 does not end it; the essential container does, and ends the rest', () => {
    const times = live({
      containers: {
        app: { exitsAt: 5_000, exitCode: 0 },
        sidecar: { exitsAt: 1_000, exitCode: 1 },
      },
    });
    expect(times).toMatchObject({
      stopCode: 'EssentialContainerExited',
      stoppingAt: 7_000,
      stoppedAt: 7_500,
      containers: [{ exitCode: 0 }, { exitCode: 1, stoppedAt: 3_000 }],
    });
  });

  it('who is left gets SIGTERM, and SIGKILL after the stop timeout', () => {
    const life = {
      containers: {
        app: { exitsAt: 1_000, exitCode: 3 },
        sidecar: { exitsAt: Infinity, onTerm: { exitCode: 0, afterMs: 2_000 } },
      },
    };
    expect(live(life).containers[1]).toMatchObject({ exitCode: 0, stoppedAt: 5_000 });
    const stubborn = { ...life.containers.sidecar, onTerm: { exitCode: 0, afterMs: 90_000 } };
    const killed = live({ containers: { ...life.containers, sidecar: stubborn } });
    expect(killed.containers[1]).toMatchObject({ exitCode: 137, stoppedAt: 33_000 });
    const impatient = { containers: [app, { ...sidecar, stopTimeout: 2 }] };
    const sooner = live({ containers: { ...life.containers, sidecar: stubborn } }, impatient);
    expect(sooner.containers[1]).toMatchObject({ exitCode: 137, stoppedAt: 5_000 });
  });

  it('an exit code may stay unknown', () => {
    expect(
      live({ containers: { app: { exitCode: null } } }).containers[0]?.exitCode,
    ).toBeUndefined();
  });

  it('a task that never leaves PROVISIONING can still be stopped', () => {
    const stuck = { provisioningMs: Infinity };
    expect(live(stuck).stoppedAt).toBe(Infinity);
    expect(live(stuck, { stop: { at: 9_000, reason: 'enough' } })).toMatchObject({
      startedAt: Infinity,
      stoppedAt: 9_500,
      stopCode: 'UserInitiated',
      stoppedReason: 'enough',
    });
  });

  it('one that fails to start has no exit codes', () => {
    const stoppedReason = 'CannotPullContainerError: pull access denied';
    const times = live({ failsToStart: { stoppedReason, containers: { app: stoppedReason } } });
    expect(times).toMatchObject({
      stopCode: 'TaskFailedToStart',
      startedAt: Infinity,
      stoppedReason,
    });
    expect(times.containers[0]).toMatchObject({ reason: stoppedReason });
    expect(times.containers.every(({ exitCode }) => exitCode === undefined)).toBe(true);
  });

  it('moments come in their order whatever the life', () => {
    const ms = fc.nat(100_000);
    const container = fc.record({ startsAt: ms, exitsAt: ms, exitCode: fc.nat(255) });
    const life = fc.record({
      provisioningMs: ms,
      pendingMs: ms,
      stoppingMs: ms,
      containers: fc.record({ app: container, sidecar: container }),
    });
    const stop = fc.option(
      ms.map((at) => ({ at, reason: 'x' })),
      { nil: undefined },
    );
    fc.assert(
      fc.property(life, stop, (one, asked) => {
        const times = live(one, { stop: asked });
        expect(times.pendingAt).toBeLessThanOrEqual(times.startedAt);
        expect(times.stoppingAt).toBeLessThanOrEqual(times.executionStoppedAt);
        expect(times.executionStoppedAt).toBeLessThanOrEqual(times.stoppedAt);
        for (const { startedAt, stoppedAt } of times.containers)
          if (startedAt !== Infinity) expect(startedAt).toBeLessThanOrEqual(stoppedAt);
      }),
    );
  });
});
