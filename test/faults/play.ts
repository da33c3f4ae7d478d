import { play, type UseCaseRun, type Way } from '../actions/use-case.ts';
import { seeded } from '../bench/seeded.ts';
import { VirtualClock } from '../world/clock.ts';
import { World } from '../world/world.ts';
import { beforeOf, type Ended } from './facts.ts';
import { wrongWith } from './oracle.ts';
import type { RollingUpdate } from './product.ts';
import { sceneOf } from './scene.ts';
import { type Schedule, type Stop, timeoutMs } from './schedule.ts';

/** What came of a schedule: everything that was wrong, and what the runs printed. */
export interface Story {
  readonly wrong: readonly string[];
  readonly log: string;
}

/** Plays a schedule to its end. */
export async function storyOf(schedule: Schedule, product: RollingUpdate): Promise<Story> {
  const random = Math.random;
  Math.random = seeded(schedule.dice);
  try {
    return await playAll(schedule, product);
  } catch (thrown) {
    const what = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    return { wrong: [what], log: '' };
  } finally {
    Math.random = random;
  }
}

async function playAll(schedule: Schedule, product: RollingUpdate): Promise<Story> {
  const clock = new VirtualClock();
  const allow = product.spec.calls.map(({ action }) => action);
  const world = new World(sceneOf(schedule), { clock, allow });
  const wrong: string[] = [];
  const logs: string[] = [];
  for (const [index, stop] of [...schedule.stops, undefined].entries()) {
    const before = beforeOf(world);
    const run = await playOne({ schedule, product, stop }, { world, clock });
    const ended: Ended = { schedule, before, run, world, endedAt: clock.now() };
    wrong.push(...wrongWith(ended).map((what) => `run ${index + 1}: ${what}`));
    logs.push(run ? run.site.text : 'killed');
    if (stop) await clock.sleep(stop.pauseMs);
  }
  return { wrong, log: logs.join('\n\n') };
}

interface Played {
  readonly schedule: Schedule;
  readonly product: RollingUpdate;
  readonly stop: Stop | undefined;
}

/** Undefined: the process was killed. */
async function playOne(
  { schedule, product, stop }: Played,
  after: { readonly world: World; readonly clock: VirtualClock },
): Promise<Ended['run']> {
  const inputs = {
    operation: schedule.operation,
    ...(schedule.operation === 'restart' ? { images: '' } : {}),
    ...{ 'on-failure': schedule.onFailure, 'on-cancel': schedule.onCancel },
    ...{ timeout: `${timeoutMs / 60_000}m`, 'rollback-timeout': `${timeoutMs / 60_000}m` },
  };
  const killed = Promise.withResolvers<undefined>();
  const between = (way: Way, cancel: () => void) => {
    if (!stop) return way;
    return stop.how === 'kill'
      ? mortal(way, stop, () => killed.resolve(undefined))
      : noticing(way, stop, cancel);
  };
  const run: Promise<UseCaseRun<unknown>> = play(product, after.world.scenario, {
    inputs,
    after,
    between,
  });
  return Promise.race([run as Promise<NonNullable<Ended['run']>>, killed.promise]);
}

/** Cancelled when it makes that call. */
function noticing({ handler, clock }: Way, { call }: Stop, cancel: () => void): Way {
  let calls = 0;
  const handle: typeof handler.handle = (request, options) => {
    calls += 1;
    if (calls === call) cancel();
    return handler.handle(request, options);
  };
  return { clock, handler: { ...handler, handle } };
}

const never = new Promise<never>(() => {});

/** Killed in that call: AWS carries it out, and nobody hears of it. From then on it does nothing any more. */
function mortal({ handler, clock }: Way, { call }: Stop, onDeath: () => void): Way {
  let calls = 0;
  const alive = () => calls < call;
  const handle: typeof handler.handle = async (request, options) => {
    if (!alive()) return never;
    calls += 1;
    const answer = handler.handle(request, options);
    if (!alive()) await answer.then(onDeath, onDeath);
    return answer.then(
      (one) => (alive() ? one : never),
      (thrown) => (alive() ? Promise.reject(thrown) : never),
    );
  };
  const sleep = async (ms: number, signal?: AbortSignal) => {
    if (!alive()) return never;
    await clock.sleep(ms, signal);
    return alive() ? undefined : never;
  };
  return { clock: { now: () => clock.now(), sleep }, handler: { ...handler, handle } };
}
