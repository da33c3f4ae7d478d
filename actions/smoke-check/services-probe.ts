import type { Aws } from '../library/aws/aws.ts';
import type { Service } from '../library/aws/ecs.ts';
import type { Target } from '../library/aws/load-balancing.ts';
import type { Check, Probe, Seen } from './check.ts';
import type { FoundServices } from './services.ts';
import { steadiness, steadyExpected } from './steady.ts';
import { groupName, targetHealth, targetsExpected, waysTo } from './targets.ts';

/** One look at all services, and at the targets behind each load balancer of theirs. */
export function servicesProbe({ cluster, services }: FoundServices, aws: Aws): Probe {
  const names = services.map(({ serviceName = '' }) => serviceName);
  return {
    checks: services.flatMap(checksOf),
    look: async () => {
      const ecs = await aws.ecs();
      const described = await ecs.describeServices(cluster, names);
      const now = new Map(described.map((service) => [service.serviceName, service]));
      const seen = services.map((before) => seenOf(before, now.get(before.serviceName), aws));
      return (await Promise.all(seen)).flat();
    },
  };
}

function checksOf(service: Service): Check[] {
  const name = service.serviceName ?? '';
  const ways = waysTo(service);
  const targets = ways.map((groups) => ({
    name: `targets of ${name}${ways.length > 1 ? ` in ${groupName(groups[0] ?? '')}` : ''}`,
    expected: targetsExpected,
  }));
  return [{ name: `service ${name}`, expected: steadyExpected }, ...targets];
}

/** The rows are those of the first look, whatever becomes of the service. */
async function seenOf(before: Service, now: Service | undefined, aws: Aws): Promise<Seen[]> {
  const ways = now ? waysTo(now) : [];
  const wanted = now?.desiredCount ?? 0;
  const healths = waysTo(before).map(async (groups, index) =>
    targetHealth(await targetsOf(ways[index] ?? groups, aws), wanted),
  );
  return [steadiness(now), ...(await Promise.all(healths))];
}

/** Of groups of which one holds the tasks; undefined when one is not there. */
async function targetsOf(groups: readonly string[], aws: Aws): Promise<Target[] | undefined> {
  const balancing = await aws.loadBalancing();
  const found = await Promise.all(groups.map((group) => balancing.targetHealth(group)));
  return found.includes(undefined) ? undefined : found.flatMap((targets) => targets ?? []);
}
