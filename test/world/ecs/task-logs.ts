import type { ContainerDefinition } from '@aws-sdk/client-ecs';
import { defaults } from './life.ts';
import type { EcsModel, TaskRecord } from './model.ts';
import { timelineAt } from './task-view.ts';

/** Gives the log streams of a task's containers to CloudWatch Logs, as awslogs would write them. */
export function attachLogs(model: EcsModel, task: TaskRecord): void {
  for (const container of task.definition.raw.containerDefinitions ?? [])
    attach(model, task, container);
}

function attach(model: EcsModel, task: TaskRecord, container: ContainerDefinition): void {
  const { logDriver, options = {} } = container.logConfiguration ?? {};
  const group = options['awslogs-group'];
  if (logDriver !== 'awslogs' || group === undefined) return;
  const name = container.name ?? '';
  const prefix = options['awslogs-stream-prefix'];
  const times = (now: number) => timelineAt(task, now).containers.find((one) => one.name === name);
  model.suppliers.logs(options['awslogs-region'] ?? model.scenario.region).open(group, {
    name: prefix === undefined ? task.id : `${prefix}/${name}/${task.id}`,
    lines: task.life.containers?.[name]?.lines ?? [],
    startedAt: (now) => times(now)?.startedAt ?? Infinity,
    stoppedAt: (now) => times(now)?.stoppedAt ?? Infinity,
    ingestionMs: task.life.ingestionMs ?? defaults.ingestionMs,
  });
}
