import { pollIntervalMs } from '../../actions/library/rollout/follow/follow.ts';
import { outcomes, type RolloutRun, runRollout } from '../actions/rollout-run.ts';
import { newImage } from '../actions/scenes.ts';
import { runMigrate } from '../actions/task-run.ts';
import { VirtualClock } from '../world/clock.ts';
import type { RolloutLife, Scenario } from '../world/scenario.ts';
import { alarmAt, rollouts } from '../world/scenarios/rollouts.ts';
import { World } from '../world/world.ts';
import { type Figure, median, quantile } from './figures.ts';
import { completedAt, three } from './rollout-ends.ts';
import { seeded } from './seeded.ts';

const releases = 200;
const returns = 30;
const intervalMs = pollIntervalMs;
const aimMs = 3_500;
const floor = `polling every ${intervalMs} ms: ${intervalMs / 2} ms at the median`;

interface Measured {
  /** From the moment that the last service was ready, or back, to the end of the step. */
  readonly lagMs: number;
  /** The kind of call made most often, against what it may be. */
  readonly callsOverAim: number;
}

/** Seeded random releases in virtual time: a migration, then three services. */
export async function randomReleases(): Promise<Figure[]> {
  const measured: Measured[] = [];
  for (let seed = 1; seed <= releases; seed += 1) measured.push(await release(seed));
  const calls = Math.max(...measured.map(({ callsOverAim }) => callsOverAim));
  return [
    ...lagFigures('release ends after its last service is ready', measured),
    {
      what: 'release: calls of one kind, all services',
      measured: `at most 15 + duration / interval ${calls > 0 ? '+' : '-'} ${Math.abs(calls).toFixed(1)}`,
      floor: 'duration / interval',
      aim: '<= 15 + duration / interval',
      met: calls <= 0,
    },
  ];
}

/** The same for three services of which one fails when all are nearly there. */
export async function randomReturns(): Promise<Figure[]> {
  const measured: Measured[] = [];
  for (let seed = 1; seed <= returns; seed += 1) measured.push(await goingBack(seed));
  return lagFigures('3 of 3 back: step ends after the last is', measured);
}

function lagFigures(what: string, measured: readonly Measured[]): Figure[] {
  const lags = measured.map(({ lagMs }) => lagMs);
  return [
    timed(`${what}, longest`, quantile(lags, 1), aimMs),
    timed(`${what}, median`, median(lags), intervalMs / 2 + 500),
  ];
}

function timed(what: string, ms: number, aim: number): Figure {
  return { what, measured: `${ms.toFixed(0)} ms`, floor, aim: `<= ${aim} ms`, met: ms <= aim };
}

async function release(seed: number): Promise<Measured> {
  const clock = new VirtualClock();
  const world = new World(randomRelease(seed), { clock });
  const migration = await runMigrate(world.scenario, {
    inputs: { image: newImage },
    after: { world, clock },
  });
  if (migration.problems.length > 0) throw new Error(`${world.scenario.name}: no migration`);
  return measure(await runRollout(world.scenario, { after: { world, clock } }), 'stable');
}

async function goingBack(seed: number): Promise<Measured> {
  return measure(await runRollout(randomReturn(seed)), 'taken-back');
}

async function measure(run: RolloutRun, outcome: string): Promise<Measured> {
  const { world, tookMs, result } = run;
  world.journal.assertClean();
  if (result?.outputs.outcome !== outcome)
    throw new Error(`${world.scenario.name}: ${JSON.stringify(outcomes(run))}`);
  const kinds = new Set(world.journal.exchanges.map(({ action }) => action));
  const most = Math.max(...[...kinds].map((kind) => world.journal.count(kind)));
  return {
    lagMs: tookMs - (await completedAt(world, three)),
    callsOverAim: most - (15 + tookMs / intervalMs),
  };
}

type Between = (low: number, high: number) => number;

function randomRelease(seed: number): Scenario {
  const between = betweenBy(seed);
  const exitsAt = between(500, 60_000);
  return {
    ...randomRollouts(`release-${seed}`, between),
    lives: { 'alpha-migrate': { containers: { migrate: { exitsAt, exitCode: 0 } } } },
  };
}

/** An alarm fires for one of them, some time before it would be completed or soon after it began. */
function randomReturn(seed: number): Scenario {
  const between = betweenBy(seed);
  const scenario = randomRollouts(`return-${seed}`, between);
  const failing = three[between(0, 2)] ?? '';
  const life = {
    ...lifeBy(between),
    settlingMs: 120_000,
    fails: alarmAt(between(20_000, 119_000)),
  };
  return { ...scenario, rollouts: { ...scenario.rollouts, [failing]: life } };
}

function randomRollouts(name: string, between: Between): Scenario {
  return {
    ...rollouts(),
    name,
    rollouts: Object.fromEntries(three.map((service) => [service, lifeBy(between)])),
    faults: [{ on: '*', kind: 'slow', ms: between(40, 160) }],
  };
}

function lifeBy(between: Between): RolloutLife {
  return {
    schedulingMs: between(500, 5_000),
    provisioningMs: between(1_000, 20_000),
    pendingMs: between(1_000, 40_000),
    healthyMs: between(500, 30_000),
    stoppingMs: between(0, 10_000),
    settlingMs: between(500, 20_000),
    rollback: { pendingMs: between(1_000, 20_000), settlingMs: between(500, 20_000) },
  };
}

function betweenBy(seed: number): Between {
  const random = seeded(seed);
  return (low, high) => Math.round(low + random() * (high - low));
}
