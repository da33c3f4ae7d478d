import type { TaskRecord } from './model.ts';
import { rolloutDefaults } from './rollout-life.ts';
import { type ServiceRecord, say, timesOf } from './service-model.ts';

interface Order {
  readonly at: number;
  readonly deployment: string;
  readonly drainMs: number | undefined;
}

/** The scheduler takes tasks away; those that ran are drained first. */
export function stopTasks(
  service: ServiceRecord,
  tasks: readonly TaskRecord[],
  { at, deployment, drainMs: asked }: Order,
): void {
  const { loadBalancers = [] } = service.settings.at(at);
  const drainMs = asked ?? (loadBalancers.length > 0 ? rolloutDefaults.drainingMs : 0);
  const reason = `Scaling activity initiated by (deployment ${deployment})`;
  for (const task of tasks)
    task.stop = { at, reason, stopCode: 'ServiceSchedulerInitiated', drainMs };
  const ran = tasks.filter((task) => timesOf(task).startedAt <= at);
  const pending = tasks.length - ran.length;
  if (pending > 0) say(service, at, `stopped ${pending} pending tasks.`);
  if (ran.length === 0) return;
  if (drainMs > 0) say(service, at, `has begun draining connections on ${ran.length} tasks.`);
  for (const { targetGroupArn } of loadBalancers)
    say(service, at, `deregistered ${ran.length} targets in (target-group ${targetGroupArn})`);
  const ids = ran.map(({ id }) => `(task ${id})`).join(' ');
  say(service, at + drainMs, `has stopped ${ran.length} running tasks: ${ids}.`);
}
