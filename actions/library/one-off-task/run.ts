import type { Aws } from '../aws/aws.ts';
import type { Task } from '../aws/ecs.ts';
import type { JsonObject } from '../aws/raw-json.ts';
import type { RunIdentity, Site } from '../host/site.ts';
import type { Trail } from '../host/trail.ts';
import type { Clock } from '../system/clock.ts';
import {
  containersOf,
  registrationOf,
  revisionName,
  withImages,
} from '../task-definition/task-definition.ts';
import { logStreamOf } from '../task-log/location.ts';
import { type LogLine, LogTail } from '../task-log/tail.ts';
import { linesOf } from '../text/foreign.ts';
import { clientToken } from './client-token.ts';
import { followTask } from './follow.ts';
import { type Prepared, prepareTask, type TaskRequest } from './prepare.ts';
import { startTask } from './start.ts';
import { judge, type Verdict } from './verdict.ts';

/** What a one-off task needs around it. */
export interface TaskParts {
  readonly aws: Aws;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly site: Site;
  readonly trail: Trail;
}

/** A task that came to its end, whatever that was. */
export interface FinishedTask {
  readonly task: Task;
  readonly id: string;
  /** `family:revision` that ran. */
  readonly revision: string;
  readonly verdict: Verdict;
  readonly lastLines: readonly LogLine[];
  readonly durationMs: number;
}

const keptLines = 20;

/** Registers what must be registered, starts the task once, follows it live, and judges how it ended. */
export async function runOneOffTask(request: TaskRequest, parts: TaskParts): Promise<FinishedTask> {
  const { site, clock } = parts;
  site.openGroup('Read the environment');
  const prepared = await prepareTask(parts.aws, request);
  const definition = await revisionToRun(prepared, parts);
  const task = await launch({ request, prepared, definition }, parts);
  const startedAt = clock.now();
  const id = task.taskArn?.split('/').at(-1) ?? '';
  const lastLines: LogLine[] = [];
  site.openGroup(`Follow task ${id}`);
  const stopped = await followTask(
    {
      cluster: request.cluster,
      taskArn: task.taskArn ?? '',
      tails: tailsOf(definition, { id, aws: parts.aws }),
      deadline: startedAt + request.timeoutMs,
      timedOut: async () => stop(request, task, parts),
      status: (seen) => site.line(`task ${seen.lastStatus}`),
      lines: (batch) => {
        for (const line of batch) printLine(site, line);
        lastLines.push(...batch);
        lastLines.splice(0, lastLines.length - keptLines);
      },
    },
    parts,
  );
  site.closeGroup();
  parts.trail.settle(startedDeed(request, task).what);
  const verdict = judge(stopped, {
    deciding: prepared.deciding,
    exitCodes: request.expectedExitCodes,
  });
  const durationMs = clock.now() - startedAt;
  return { task: stopped, id, revision: revisionName(definition), verdict, lastLines, durationMs };
}

function printLine(site: Site, { container, text }: LogLine): void {
  for (const line of linesOf(text.raw)) site.line(`${container} | ${line}`);
}

async function revisionToRun(
  { definition, images }: Prepared,
  parts: TaskParts,
): Promise<JsonObject> {
  if (images.size === 0) return definition.taskDefinition;
  const ecs = await parts.aws.ecs();
  const registered = await ecs.registerTaskDefinition(
    withImages(registrationOf(definition), images),
  );
  const name = revisionName(registered);
  parts.site.line(`Registered ${name}`);
  parts.trail.add({
    what: `registered task definition ${name}`,
    next: `aws ecs deregister-task-definition --task-definition ${name}`,
  });
  return registered;
}

interface Launching {
  readonly request: TaskRequest;
  readonly prepared: Prepared;
  readonly definition: JsonObject;
}

async function launch(
  { request, prepared, definition }: Launching,
  parts: TaskParts,
): Promise<Task> {
  const revision = revisionName(definition);
  parts.site.line(`Network of ${prepared.placement.from}`);
  const task = await startTask(parts.aws, {
    cluster: request.cluster,
    taskDefinition: revision,
    placement: prepared.placement,
    override: overrideOf(request, prepared),
    clientToken: tokenOf(request, { identity: parts.site.identity, images: prepared.images }),
    startedBy: 'adhoc-actions',
  });
  parts.trail.add(startedDeed(request, task));
  return task;
}

function tokenOf(
  { cluster, task, command }: TaskRequest,
  { identity, images }: { identity: RunIdentity; images: ReadonlyMap<string, string> },
): string {
  const { runId, attempt, job, step } = identity;
  return clientToken([runId, attempt, job, step, cluster, task, command, [...images.values()]]);
}

function overrideOf(request: TaskRequest, { container }: Prepared) {
  const environment = [...request.environmentVariables].map(([name, value]) => ({ name, value }));
  return {
    name: container,
    ...(request.command.length > 0 ? { command: [...request.command] } : {}),
    ...(environment.length > 0 ? { environment } : {}),
  };
}

function startedDeed({ cluster }: TaskRequest, task: Task) {
  return {
    what: `started task ${task.taskArn}`,
    next: `aws ecs stop-task --cluster ${cluster} --task ${task.taskArn}`,
  };
}

function tailsOf(definition: JsonObject, task: { id: string; aws: Aws }): LogTail[] {
  return containersOf(definition).flatMap((container) => {
    const stream = logStreamOf(container, { id: task.id, region: task.aws.region });
    return stream ? [new LogTail(task.aws, String(container.name), stream)] : [];
  });
}

async function stop({ cluster }: TaskRequest, task: Task, { aws }: TaskParts): Promise<void> {
  const ecs = await aws.ecs();
  await ecs.stopTask({ cluster, task: task.taskArn ?? '', reason: 'adhoc-actions: timed out' });
}
