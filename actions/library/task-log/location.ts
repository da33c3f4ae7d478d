import type { LogStream } from '../aws/logs.ts';
import type { JsonObject } from '../aws/raw-json.ts';

/**
 * Where the `awslogs` driver writes what a container of a task prints; undefined with another driver.
 * Source: AWS docs, "Send Amazon ECS logs to CloudWatch": prefix/container/task-id.
 */
export function logStreamOf(
  container: JsonObject,
  task: { readonly id: string; readonly region: string },
): LogStream | undefined {
  const logging = container.logConfiguration as JsonObject | undefined;
  if (logging?.logDriver !== 'awslogs') return undefined;
  const options = (logging.options ?? {}) as Record<string, string | undefined>;
  const prefix = options['awslogs-stream-prefix'];
  const group = options['awslogs-group'];
  if (!group || !prefix) return undefined;
  const region = options['awslogs-region'] ?? task.region;
  return { region, group, stream: `${prefix}/${container.name}/${task.id}` };
}
