import type { Service, Task } from '../../aws/ecs.ts';
import { explainStop } from '../../stopped-task/explain.ts';
import { ecsSays } from '../../stopped-task/reasons.ts';
import { judge } from '../../stopped-task/verdict.ts';
import { foreign } from '../../text/foreign.ts';
import type { Outcome } from './outcome.ts';

/** Why tasks of a deployment do not stay. */
export interface Cause {
  readonly outcome: Extract<Outcome, 'crash-loop' | 'unhealthy' | 'no-capacity' | 'image-pull'>;
  readonly what: string;
  readonly remedy?: string;
}

const unhealthy = /health check|unhealthy/i;

/** Whether a task stopped because of what it is, and not because somebody wanted it gone. */
export function isFailure({ stopCode, stoppedReason = '' }: Task): boolean {
  if (stopCode === 'ServiceSchedulerInitiated') return unhealthy.test(stoppedReason);
  return stopCode === 'TaskFailedToStart' || stopCode === 'EssentialContainerExited';
}

/** The task that failed last. */
export function newestOf(failures: readonly Task[]): Task | undefined {
  return [...failures].sort((a, b) => stoppedAt(b) - stoppedAt(a))[0];
}

/** The cause that the newest failed task tells. */
export function causeOf(failures: readonly Task[]): Cause | undefined {
  const newest = newestOf(failures);
  if (!newest) return undefined;
  if (unhealthy.test(newest.stoppedReason ?? '')) return notHealthy(newest);
  const { code, what, remedy } = explainStop(newest, judge(newest, expectation(newest)));
  return { outcome: words[code] ?? 'crash-loop', what, ...(remedy ? { remedy } : {}) };
}

/** What the events of a service tell when there is not even a task. */
export function causeInEvents(
  { events = [] }: Service,
  before: ReadonlySet<string>,
): Cause | undefined {
  const fresh = events.filter(({ id = '' }) => !before.has(id));
  const unplaced = fresh.find(({ message = '' }) =>
    /unable to (consistently start|place)/i.test(message),
  );
  if (!unplaced) return undefined;
  return {
    outcome: 'no-capacity',
    what: `No task could be placed. ECS says: ${foreign(unplaced.message ?? '')}`,
    remedy: 'Run the job again; when it stays so, ask for less cpu and memory, or other subnets.',
  };
}

const words: Readonly<Record<string, Cause['outcome']>> = {
  'image-pull-failed': 'image-pull',
  'no-capacity': 'no-capacity',
  'task-network-failed': 'no-capacity',
};

/** A service's container is never meant to end: whichever did decides. */
function expectation({ containers = [] }: Task) {
  const ended = containers.filter(({ exitCode }) => typeof exitCode === 'number');
  const bad = ended.filter(({ exitCode }) => exitCode !== 0 && exitCode !== 143);
  const shown = [bad, ended, containers].find((some) => some.length > 0) ?? [];
  return { deciding: shown.map(({ name = '' }) => name), exitCodes: [] };
}

function notHealthy({ stoppedReason }: Task): Cause {
  return {
    outcome: 'unhealthy',
    what: `Its tasks start, and do not become healthy.${ecsSays(stoppedReason)}`,
    remedy:
      'Look at the log of the tasks, at path, port and grace period of the health check, and at the security group between load balancer and task.',
  };
}

function stoppedAt(task: Task): number {
  return task.stoppedAt?.getTime() ?? 0;
}
