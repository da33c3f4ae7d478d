import type { DescribeServicesResponse } from '@aws-sdk/client-ecs';
import { DescribeServicesCommand, ECSClient } from '@aws-sdk/client-ecs';
import { exampleCredentials } from '../world/access.ts';
import type { World } from '../world/world.ts';

export const three = ['alpha-beat', 'alpha-default', 'alpha-gunicorn'];

/**
 * When the world's last deployment of these services was completed, in milliseconds after its
 * start: what AWS itself says, asked for when all is over.
 */
export async function completedAt(world: World, services: readonly string[]): Promise<number> {
  const ecs = new ECSClient({
    region: world.scenario.region,
    credentials: exampleCredentials,
    requestHandler: world.requestHandler(),
  });
  let last = 0;
  for (let from = 0; from < services.length; from += 10) {
    const names = services.slice(from, from + 10);
    const asked = new DescribeServicesCommand({ cluster: 'alpha-cluster', services: names });
    last = Math.max(last, latest(await ecs.send(asked)));
  }
  return last - world.startedAt;
}

function latest({ services = [] }: DescribeServicesResponse): number {
  const events = services.flatMap((service) => service.events ?? []);
  const ends = events.filter(({ message }) => message?.endsWith('deployment completed.'));
  return Math.max(...ends.map(({ createdAt }) => createdAt?.getTime() ?? 0));
}
