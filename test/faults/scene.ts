import type { Meanwhile } from '../world/ecs/rollout-life.ts';
import type { DescribedDefinition, Scenario, ScenarioService } from '../world/scenario.ts';
import { definitionOf, environment } from '../world/scenarios/environment.ts';
import { type Foreign, rolloutLife, type Schedule, type ServiceFate } from './schedule.ts';

export const newImage = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.8.0';

/** `alpha-s01`, which runs revision 3 of its own family. */
export function nameOf(index: number): string {
  return `alpha-s${String(index + 1).padStart(2, '0')}`;
}

/** The world in which a schedule is played: alpha with so many services like its web service. */
export function sceneOf({ services, faults }: Schedule): Scenario {
  const base = environment();
  const like = base.services?.[0];
  if (!like) throw new Error('alpha has no service');
  return {
    ...base,
    name: 'schedule',
    faults,
    services: services.map((fate, index) => serviceOf({ ...like, name: nameOf(index) }, fate)),
    taskDefinitions: services.flatMap((_, index) => revisionsOf(nameOf(index))),
    rollouts: Object.fromEntries(
      services.map(({ lives }, index) => [nameOf(index), lives.map(rolloutLife)]),
    ),
  };
}

function serviceOf(like: ScenarioService, fate: ServiceFate): ScenarioService {
  const { desired: desiredCount, breaker, unproven, others } = fate;
  const deploymentConfiguration = {
    maximumPercent: 200,
    minimumHealthyPercent: 100,
    deploymentCircuitBreaker: { enable: breaker !== 'off', rollback: breaker === 'rollback' },
  };
  const meanwhile = others.map((one) => ({ atMs: one.atMs, ...deedOf(one, like.name) }));
  const more = { deploymentConfiguration };
  return { ...like, taskDefinition: `${like.name}:3`, desiredCount, unproven, meanwhile, more };
}

function deedOf({ does }: Foreign, family: string): DeedOf<Meanwhile> {
  if (does === 'delete') return { deleted: true };
  if (does === 'scale') return { update: { desiredCount: 2 } };
  if (does === 'restart') return { update: { forceNewDeployment: true } };
  return { update: { taskDefinition: `${family}:2` } };
}

type DeedOf<T> = T extends unknown ? Omit<T, 'atMs'> : never;

/** What others deploy, and what runs. */
function revisionsOf(family: string): DescribedDefinition[] {
  const { taskDefinition, tags = [] } = definitionOf('gunicorn');
  return [2, 3].map((revision) => ({
    taskDefinition: {
      ...taskDefinition,
      ...{ family, revision },
      taskDefinitionArn: `arn:aws:ecs:eu-west-1:123456789012:task-definition/${family}:${revision}`,
    },
    tags,
  }));
}
