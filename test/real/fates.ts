import type { RolloutLife, Scenario, ScenarioService } from '../world/scenario.ts';
import { environment } from '../world/scenarios/environment.ts';
import { likeBeat } from '../world/scenarios/many-services.ts';
import {
  crashLoop,
  deletedMeanwhile,
  foreignDeployment,
  noCapacity,
} from '../world/scenarios/rollouts.ts';

/** What becomes of the next rollout of a service, and how the service is set up. */
interface Fate {
  readonly life?: RolloutLife;
  readonly service?: Partial<ScenarioService>;
}

const percents = { maximumPercent: 200, minimumHealthyPercent: 100 };
const without = { more: { deploymentConfiguration: percents } };

function breaker(rollback: boolean): Partial<ScenarioService> {
  const deploymentCircuitBreaker = { enable: true, rollback };
  return { more: { deploymentConfiguration: { ...percents, deploymentCircuitBreaker } } };
}

/** One service for each, of its own family: `alpha-<fate>`. */
const fates = {
  good: {},
  'rolled-back': { life: { fails: crashLoop() }, service: breaker(true) },
  failed: { life: { fails: crashLoop() }, service: breaker(false) },
  'crash-loop': { life: { fails: crashLoop() }, service: without },
  'crash-loop-again': { life: { fails: crashLoop() }, service: without },
  superseded: { life: foreignDeployment(6_000, 'alpha-superseded:4') },
  'no-capacity': { life: { fails: noCapacity({ times: 2 }) }, service: without },
  'no-capacity-yet': { life: { fails: noCapacity({ times: 2 }) }, service: without },
  asleep: { service: { desiredCount: 0 } },
  deleted: { life: deletedMeanwhile(6_000) },
  left: { service: { status: 'INACTIVE', desiredCount: 0 } },
} as const satisfies Readonly<Record<string, Fate>>;

export type FateName = keyof typeof fates;

export const fateNames = Object.keys(fates) as FateName[];

/** A world in which each service meets its fate, `beginsMs` after somebody updates it; a second rollout is a good one. */
export function fatefulWorld({ beginsMs }: { beginsMs: number }): Scenario {
  const base = environment();
  const given = Object.entries<Fate>(fates);
  const [beat] = (base.services ?? []).filter(({ name }) => name === 'alpha-beat');
  if (!beat) throw new Error('The environment has no alpha-beat to copy.');
  return {
    ...base,
    name: 'fates',
    services: given.map(([name, { service }]) => ({
      ...beat,
      ...service,
      name: `alpha-${name}`,
      taskDefinition: `alpha-${name}:3`,
    })),
    taskDefinitions: [
      ...(base.taskDefinitions ?? []),
      ...given.map(([name]) => likeBeat(`alpha-${name}`, 3)),
      likeBeat('alpha-superseded', 4),
    ],
    rollouts: Object.fromEntries(
      given.map(([name, { life }]) => [`alpha-${name}`, [delayed(life ?? {}, beginsMs), {}]]),
    ),
  };
}

function delayed({ meanwhile = [], ...life }: RolloutLife, beginsMs: number): RolloutLife {
  return {
    ...life,
    schedulingMs: beginsMs,
    meanwhile: meanwhile.map((one) => ({ ...one, atMs: one.atMs + beginsMs })),
  };
}
