import { runRunCommand, type TaskRun } from '../actions/task-run.ts';
import type { Scenario } from '../world/scenario.ts';
import { environment } from '../world/scenarios/environment.ts';
import { type Figure, median, quantile } from './figures.ts';
import { seeded } from './seeded.ts';

const lives = 200;
const intervalMs = 3_000;

interface Measured {
  /** From the task's end to the answer that told us. */
  readonly lagMs: number;
  /** From that answer to the end of the step. */
  readonly drainMs: number;
  /** The kind of call made most often, against what it may be. */
  readonly callsOverAim: number;
}

/** Seeded random task lives in virtual time, with an answer that takes 40 to 160 ms. */
export async function randomLives(): Promise<Figure[]> {
  const measured: Measured[] = [];
  for (let seed = 1; seed <= lives; seed += 1) {
    measured.push(measure(await runRunCommand(randomLife(seed))));
  }
  const lags = measured.map(({ lagMs }) => lagMs);
  const drains = measured.map(({ drainMs }) => drainMs);
  const calls = Math.max(...measured.map(({ callsOverAim }) => callsOverAim));
  const floor = `polling every ${intervalMs} ms: ${intervalMs / 2} ms at the median`;
  return [
    timed('end known after, longest', { ms: quantile(lags, 1), aimMs: intervalMs + 500, floor }),
    timed('end known after, median', { ms: median(lags), aimMs: intervalMs / 2 + 500, floor }),
    timed('step ends after that, longest', {
      ms: quantile(drains, 1),
      aimMs: 5_500,
      floor: 'drain: 2000 ms of silence',
    }),
    {
      what: 'calls of one kind',
      measured: `at most 15 + duration / interval ${calls > 0 ? '+' : '-'} ${Math.abs(calls).toFixed(1)}`,
      floor: 'duration / interval',
      aim: '<= 15 + duration / interval',
      met: calls <= 0,
    },
  ];
}

function timed(
  what: string,
  { ms, aimMs, floor }: { ms: number; aimMs: number; floor: string },
): Figure {
  return { what, measured: `${ms.toFixed(0)} ms`, floor, aim: `<= ${aimMs} ms`, met: ms <= aimMs };
}

function randomLife(seed: number): Scenario {
  const random = seeded(seed);
  const between = (low: number, high: number) => Math.round(low + random() * (high - low));
  const exitsAt = between(500, 600_000);
  const count = between(1, 400);
  const lines = [{ at: 0, text: 'line {n}', count, everyMs: exitsAt / count }];
  const life = {
    provisioningMs: between(1_000, 20_000),
    pendingMs: between(1_000, 60_000),
    stoppingMs: between(0, 10_000),
    ingestionMs: between(100, 1_800),
    containers: { migrate: { lines, exitsAt, exitCode: random() < 0.3 ? 1 : 0 } },
  };
  const slow = { on: '*', kind: 'slow', ms: between(40, 160) } as const;
  return {
    ...environment(),
    name: `life-${seed}`,
    lives: { 'alpha-migrate': life },
    faults: [slow],
  };
}

function measure({ world, tookMs }: TaskRun): Measured {
  world.journal.assertClean();
  const looks = world.journal.calls('ecs:DescribeTasks');
  const known = looks.find(({ output }) => stoppedAt(output) !== undefined);
  if (!known) throw new Error(`${world.scenario.name} never came to its end`);
  const stopped = stoppedAt(known.output) ?? 0;
  const kinds = new Set(world.journal.exchanges.map(({ action }) => action));
  const most = Math.max(...[...kinds].map((kind) => world.journal.count(kind)));
  return {
    lagMs: world.startedAt + known.end - stopped,
    drainMs: tookMs - known.end,
    callsOverAim: most - (15 + tookMs / intervalMs),
  };
}

interface Described {
  readonly tasks?: readonly { readonly stoppedAt?: Date | number }[];
}

function stoppedAt(output: unknown): number | undefined {
  const at = (output as Described | undefined)?.tasks?.[0]?.stoppedAt;
  if (at === undefined) return undefined;
  return at instanceof Date ? at.getTime() : at * 1_000;
}
