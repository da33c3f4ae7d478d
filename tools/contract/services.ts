import type { Aws } from '../../actions/library/aws/aws.ts';
import { roleOf, serviceName, serviceRoles } from '../../actions/library/naming/names.ts';
import { ownServices } from '../../actions/library/placement/lenders.ts';
import { describe } from '../../actions/library/task-definition/find.ts';
import {
  containerNames,
  containersOf,
  revisionName,
  type TaskDefinition,
} from '../../actions/library/task-definition/task-definition.ts';
import { logLocation } from '../../actions/library/task-log/location.ts';
import { absent, lacking, type Row, there } from './row.ts';
import type { Wish } from './wish.ts';

/** Services with what a rollout looks for in them. */
export async function serviceRows(wish: Wish, aws: Aws): Promise<readonly Row[]> {
  const { environment, cluster } = wish;
  const ecs = await aws.ecs();
  const names = ownServices(await ecs.listServices(cluster), wish);
  const services = names.length > 0 ? await ecs.describeServices(cluster, names) : [];
  const active = services.filter(({ status }) => status === 'ACTIVE');
  if (active.length === 0) return [noServices(environment, cluster)];
  const rows = active.map(async ({ serviceName: name = '', taskDefinition = '' }) => {
    const definition = await describe(ecs, taskDefinition);
    return definition ? ofService(name, definition, wish) : [];
  });
  return (await Promise.all(rows)).flat();
}

function noServices(environment: string, cluster: string): Row {
  const usual = serviceRoles.map((role) => serviceName(environment, role)).join(', ');
  return lacking('services', [
    {
      code: 'services-not-found',
      what: `Cluster "${cluster}" has no active service of "${environment}".`,
      remedy: `name services ${environment}-<service> (usual: ${usual}), or with: { services: "<name>" }`,
    },
  ]);
}

function ofService(name: string, definition: TaskDefinition, { environment }: Wish): Row[] {
  const { taskDefinition } = definition;
  const [role, family] = [roleOf(environment, name), String(taskDefinition.family)];
  const revision = revisionName(taskDefinition);
  const containers = containerNames(taskDefinition);
  return [
    there(`service ${name}`, revision),
    family === name
      ? there(`family of ${name}`, family)
      : absent(
          `family of ${name}`,
          `it is called ${family}`,
          `family "${name}"; only \`task\` inputs name it otherwise`,
        ),
    containers.includes(role)
      ? there(`container of ${name}`, role)
      : absent(
          `container of ${name}`,
          `it has ${containers.join(', ')}`,
          `name the container "${role}", or with: { images: "${role}/<container>=<image>" }`,
        ),
    logRow(name, definition),
  ];
}

/** What the live log and the last lines of a failure are read by. */
export function logRow(name: string, { taskDefinition }: TaskDefinition): Row {
  const region = String(taskDefinition.taskDefinitionArn).split(':')[3] ?? '';
  const without = containersOf(taskDefinition).flatMap((container) => {
    const location = logLocation(container, region);
    return 'unknown' in location ? [`${container.name}: ${location.unknown}`] : [];
  });
  const thing = `log of ${name}`;
  if (without.length === 0) return there(thing, 'awslogs');
  const remedy =
    'logConfiguration: awslogs with awslogs-group, awslogs-region and awslogs-stream-prefix';
  return absent(thing, without.join('; '), remedy);
}
