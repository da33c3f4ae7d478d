import type { LogStream } from '../aws/logs.ts';
import type { JsonObject } from '../aws/raw-json.ts';

/** Where a container's lines go, or why that cannot be told. */
export type LogLocation =
  | { readonly group: string; readonly region: string; readonly prefix: string }
  | { readonly unknown: string };

/**
 * Where the `awslogs` driver writes what a container prints.
 * Source: AWS docs, "Send Amazon ECS logs to CloudWatch": without a prefix the stream has the
 * container's id on its host, which no API tells.
 */
export function logLocation(container: JsonObject, clusterRegion: string): LogLocation {
  const logging = container.logConfiguration as JsonObject | undefined;
  const driver = logging?.logDriver;
  if (driver === undefined) return { unknown: 'it has no log configuration' };
  if (driver !== 'awslogs') return { unknown: `its log driver is ${driver}, not awslogs` };
  const options = (logging?.options ?? {}) as Record<string, string | undefined>;
  const group = options['awslogs-group'];
  const prefix = options['awslogs-stream-prefix'];
  if (!group) return { unknown: 'its log options have no awslogs-group' };
  if (!prefix)
    return { unknown: 'its log options have no awslogs-stream-prefix, so its stream is unknown' };
  return { group, prefix, region: options['awslogs-region'] ?? clusterRegion };
}

/** The stream of one container of one task: prefix/container/task-id. */
export function logStreamOf(
  container: JsonObject,
  task: { readonly id: string; readonly region: string },
): LogStream | undefined {
  const location = logLocation(container, task.region);
  if ('unknown' in location) return undefined;
  const { region, group, prefix } = location;
  return { region, group, stream: `${prefix}/${container.name}/${task.id}` };
}
