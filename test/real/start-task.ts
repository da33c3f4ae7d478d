import { ECSClient, RunTaskCommand } from '@aws-sdk/client-ecs';
import { exampleCredentials } from '../world/access.ts';
import type { World } from '../world/world.ts';

/** Starts a task of the family in the world's first cluster; gives its ARN. */
export async function startTask(world: World, family: string): Promise<string> {
  const { region, clusters = [], services = [] } = world.scenario;
  const network = services.find((service) => service.network)?.network;
  const client = new ECSClient({
    region,
    credentials: exampleCredentials,
    requestHandler: world.requestHandler(),
  });
  const { tasks = [] } = await client.send(
    new RunTaskCommand({
      cluster: clusters[0]?.name,
      taskDefinition: family,
      launchType: 'FARGATE',
      networkConfiguration: network && { awsvpcConfiguration: network },
    }),
  );
  const arn = tasks[0]?.taskArn;
  if (!arn) throw new Error(`The world did not start ${family}.`);
  return arn;
}
