import type { Service } from '../aws/ecs.ts';
import type { JsonObject } from '../aws/raw-json.ts';
import type { Problem } from '../text/errors.ts';

/** Where a task is to run, as RunTask is told. */
export interface Capacity {
  readonly capacityProvider: string | undefined;
  readonly launchType: 'FARGATE' | 'EC2';
}

/** Where the tasks of a service run; undefined where the service does not tell. */
export function capacityOf({
  launchType,
  capacityProviderStrategy,
}: Service): Capacity | undefined {
  const capacityProvider = capacityProviderStrategy?.[0]?.capacityProvider;
  if (capacityProvider === undefined && launchType === undefined) return undefined;
  return { capacityProvider, launchType: launchType === 'FARGATE' ? 'FARGATE' : 'EC2' };
}

/** By where it is to run; while that is not known, Fargate unless the definition is not meant for it. */
export function onFargate(definition: JsonObject, capacity: Capacity | undefined): boolean {
  if (capacity) return goesToFargate(capacity);
  const { requiresCompatibilities: required } = definition;
  return !Array.isArray(required) || required.includes('FARGATE');
}

/**
 * Why a described definition cannot run with a network of its own, which every task of ours gets, or on
 * Fargate when that is where it goes. AWS says so only when the task is started, after everything was written.
 */
export function fargateProblems(definition: JsonObject, capacity: Capacity | undefined): Problem[] {
  const { networkMode = 'bridge' } = definition;
  const wrong = [
    ...(networkMode === 'awsvpc' ? [] : [`its networkMode is ${networkMode}`]),
    ...(capacity && goesToFargate(capacity) ? launchTypeProblem(definition) : []),
  ];
  if (wrong.length === 0) return [];
  return [
    {
      code: 'task-definition-not-fargate',
      what: `Task definition ${definition.family} cannot run as a task on Fargate: ${wrong.join(', ')}.`,
      remedy: '"networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"] in the definition',
    },
  ];
}

function goesToFargate({ capacityProvider, launchType }: Capacity): boolean {
  return capacityProvider?.startsWith('FARGATE') ?? launchType === 'FARGATE';
}

/** AWS's own finding goes before what was required: it holds every launch type that fits. */
function launchTypeProblem({ compatibilities, requiresCompatibilities }: JsonObject): string[] {
  const able = compatibilities ?? requiresCompatibilities;
  if (!Array.isArray(able) || able.length === 0 || able.includes('FARGATE')) return [];
  return [`it fits ${able.join(' and ')} only`];
}
