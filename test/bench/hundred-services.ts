import { outcomes, type RolloutRun, runRollout } from '../actions/rollout-run.ts';
import type { Exchange } from '../world/journal.ts';
import type { Scenario } from '../world/scenario.ts';
import { manyServices, ratesOfEcs } from '../world/scenarios/many-services.ts';
import type { Figure } from './figures.ts';
import { completedAt } from './rollout-ends.ts';
import { seeded } from './seeded.ts';

const count = 100;
const names = Array.from({ length: count }, (_, n) => `alpha-s${n + 1}`);

/** A hundred services, in an account that throttles as AWS does, with answers that take 80 ms. */
export async function hundredServices(): Promise<Figure[]> {
  const run = await runRollout(hundred(), { inputs: { services: names.join(',') } });
  const { world, tookMs, problems } = run;
  world.journal.assertClean();
  const looks = looksOf(world.journal.calls('ecs:DescribeServices'));
  const perLook = Math.max(...looks.map(({ calls, services }) => calls - Math.ceil(services / 10)));
  const most = Math.max(...looks.map(({ calls }) => calls));
  const registered = world.journal.calls('ecs:RegisterTaskDefinition');
  const beyond = throttledOf(registered).length;
  const throttled = throttledOf(world.journal.exchanges).length;
  const lagMs = tookMs - (await completedAt(world, names));
  return [
    {
      what: `${count} services: DescribeServices a look`,
      measured: `at most ${most}, ${looks.length} looks`,
      floor: `ten services a call: ${count / 10}`,
      aim: '<= ceil(n / 10)',
      met: perLook <= 0,
    },
    {
      what: `${count} services: registrations beyond AWS's rate`,
      measured: `${beyond} of ${registered.length}`,
      floor: 'burst of 20, then 1 a second',
      aim: '0',
      met: beyond === 0 && registered.length === count,
    },
    {
      what: `${count} services: errors that reach the user`,
      measured: `${problems.length}, of ${throttled} throttled calls`,
      floor: `${count} of ${count} stable`,
      aim: '0, all stable',
      met: problems.length === 0 && isStable(run),
    },
    {
      what: `${count} services: step ends after the last is ready`,
      measured: `${lagMs} ms`,
      floor: 'polling every 3000 ms',
      aim: '<= 3500 ms',
      met: lagMs <= 3_500,
    },
  ];
}

function isStable(run: RolloutRun): boolean {
  return names.every((name) => (outcomes(run) as Record<string, string>)[name] === 'stable');
}

function throttledOf(exchanges: readonly Exchange[]): readonly Exchange[] {
  return exchanges.filter(({ faults }) => faults.includes('throttle'));
}

interface Look {
  readonly calls: number;
  readonly services: number;
}

/** A look ends where a service is asked for that it had already. */
function looksOf(described: readonly Exchange[]): Look[] {
  const looks: { calls: number; asked: Set<string> }[] = [];
  for (const { input } of described) {
    const { services } = input as { services: string[] };
    const last = looks.at(-1);
    const look =
      last && !services.some((name) => last.asked.has(name))
        ? last
        : { calls: 0, asked: new Set<string>() };
    if (look !== last) looks.push(look);
    look.calls += 1;
    for (const name of services) look.asked.add(name);
  }
  return looks.map(({ calls, asked }) => ({ calls, services: asked.size }));
}

function hundred(): Scenario {
  const random = seeded(count);
  const life = () => ({ pendingMs: Math.round(5_000 + random() * 85_000) });
  const slow = { on: '*', kind: 'slow', ms: 80 } as const;
  return { ...manyServices(names, life), faults: [slow, ...ratesOfEcs] };
}
