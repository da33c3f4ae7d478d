import type { Container, Task } from '../aws/ecs.ts';
import { containerOf } from './reasons.ts';

/** How a stopped task ended, as far as the containers that count are concerned. */
export interface Verdict {
  readonly succeeded: boolean;
  /** Of the container that decided; undefined when it never ran. */
  readonly exitCode: number | undefined;
  /** The container that decided. */
  readonly container: string;
}

/** Which containers decide, and which exit codes are good. */
export interface Expectation {
  readonly deciding: readonly string[];
  readonly exitCodes: readonly number[];
}

// Ended from outside: an exit code then tells how the container took its SIGTERM, not that it was done.
const cutShort: ReadonlySet<string> = new Set([
  'UserInitiated',
  'SpotInterruption',
  'TerminationNotice',
  'ServiceSchedulerInitiated',
  'TaskFailedToStart',
]);

/**
 * Success only when every deciding container ran and left with an expected code of its own accord. A
 * container without an exit code never ran, whatever the others say; a sidecar's code does not count.
 */
export function judge(task: Task, expectation: Expectation): Verdict {
  const containers = expectation.deciding.map((name) => containerOf(task, name));
  const bad = containers.find((container) => !isExpected(container, expectation));
  const decided = bad ?? containers[0] ?? { name: '' };
  const whole = !cutShort.has(task.stopCode ?? '');
  return {
    succeeded: bad === undefined && containers.length > 0 && whole,
    exitCode: decided.exitCode ?? undefined,
    container: decided.name ?? '',
  };
}

function isExpected({ exitCode }: Container, { exitCodes }: Expectation): boolean {
  return typeof exitCode === 'number' && exitCodes.includes(exitCode);
}
