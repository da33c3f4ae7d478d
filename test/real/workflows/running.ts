import {
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
} from '@aws-sdk/client-ecs';
import { exampleCredentials } from '../../world/access.ts';
import type { World } from '../../world/world.ts';

/** What services of an environment run. */
export interface Running {
  /** `alpha-gunicorn:4` by the short name of each service. */
  readonly revisions: Readonly<Record<string, string>>;
  /** Without their registry. */
  readonly images: Readonly<Record<string, string>>;
}

const names = ['gunicorn', 'default', 'beat', 'web-ui'];

export async function runningIn(world: World, environment: string): Promise<Running> {
  const { region } = world.scenario;
  const requestHandler = world.requestHandler();
  const ecs = new ECSClient({ region, requestHandler, credentials: exampleCredentials });
  const services = names.map((name) => `${environment}-${name}`);
  const cluster = `${environment}-cluster`;
  const found = await ecs.send(new DescribeServicesCommand({ cluster, services }));
  const rows = found.services?.map(async ({ serviceName = '', taskDefinition = '' }) => {
    const { taskDefinition: definition } = await ecs.send(
      new DescribeTaskDefinitionCommand({ taskDefinition }),
    );
    const image = definition?.containerDefinitions?.[0]?.image?.split('/').at(-1) ?? '';
    const revision = taskDefinition.split('/').at(-1) ?? '';
    return { name: serviceName.slice(environment.length + 1), revision, image };
  });
  const all = await Promise.all(rows ?? []);
  ecs.destroy();
  return {
    revisions: Object.fromEntries(all.map(({ name, revision }) => [name, revision])),
    images: Object.fromEntries(all.map(({ name, image }) => [name, image])),
  };
}
