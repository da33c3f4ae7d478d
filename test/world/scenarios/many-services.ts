import type { Bucket } from '../faults.ts';
import type { Fault, RolloutLife, Scenario } from '../scenario.ts';
import { definitionOf, environment } from './environment.ts';

/** Services like the environment's scheduler, each with a definition and a life of its own. */
export function manyServices(
  names: readonly string[],
  lifeOf: (name: string) => RolloutLife,
): Scenario {
  const base = environment();
  const [beat] = (base.services ?? []).filter(({ name }) => name === 'alpha-beat');
  if (!beat) throw new Error('The environment has no alpha-beat to copy.');
  return {
    ...base,
    name: `${names.length} services`,
    services: names.map((name) => ({ ...beat, name, taskDefinition: name })),
    taskDefinitions: names.map((name) => likeBeat(name, 3)),
    rollouts: Object.fromEntries(names.map((name) => [name, lifeOf(name)])),
  };
}

/** The scheduler's definition as a revision of another family. */
export function likeBeat(family: string, revision: number) {
  const described = definitionOf('beat');
  const taskDefinitionArn = `arn:aws:ecs:eu-west-1:123456789012:task-definition/${family}:${revision}`;
  const own = { family, revision, taskDefinitionArn };
  return { ...described, taskDefinition: { ...described.taskDefinition, ...own } };
}

const buckets: Readonly<Record<string, Bucket>> = {
  'ecs:RegisterTaskDefinition': { burst: 20, perSecond: 1 },
  'ecs:DescribeTaskDefinition': { burst: 50, perSecond: 20 },
  'ecs:UpdateService': { burst: 50, perSecond: 5 },
  'ecs:DescribeServices': { burst: 100, perSecond: 20 },
  'ecs:DescribeServiceDeployments': { burst: 50, perSecond: 20 },
  'ecs:ListTasks': { burst: 100, perSecond: 20 },
  'ecs:DescribeTasks': { burst: 100, perSecond: 20 },
};

/**
 * AWS's rates, one bucket for each operation where AWS has one for several:
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html
 */
export const ratesOfEcs: readonly Fault[] = Object.entries(buckets).map(([on, bucket]) => ({
  on,
  kind: 'throttle',
  bucket,
}));
