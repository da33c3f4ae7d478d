import type { Container, Task } from '../aws/ecs.ts';
import type { Problem } from '../text/errors.ts';
import { meaningOf, remedyOf } from './exit-code.ts';
import { containerOf, ecsSays, wordsOf } from './reasons.ts';
import { explainStart } from './start-failure.ts';
import type { Verdict } from './verdict.ts';

/** Why a stopped task did not succeed, in one sentence, and what mends it. */
export function explainStop(task: Task, verdict: Verdict): Problem {
  const interruption = interruptions[task.stopCode ?? ''];
  if (interruption) return interrupted(task, interruption);
  const killed = task.containers?.find(({ reason = '' }) => /OutOfMemory/i.test(reason));
  if (killed) return outOfMemory(killed);
  if (task.stopCode === 'TaskFailedToStart') return notStarted(task);
  return verdict.exitCode === undefined
    ? withoutExitCode(task, verdict.container)
    : exited(task, verdict.container, verdict.exitCode);
}

interface Interruption {
  readonly code: string;
  readonly who: string;
  readonly remedy?: string;
}

const interruptions: Readonly<Record<string, Interruption>> = {
  UserInitiated: {
    code: 'task-stopped-by-user',
    who: 'Somebody stopped the task',
    remedy:
      'aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=StopTask tells who.',
  },
  SpotInterruption: { code: 'spot-interrupted', who: 'AWS took the Spot capacity back' },
  TerminationNotice: {
    code: 'host-terminated',
    who: 'The host of the task was shut down',
    remedy: 'Run the job again.',
  },
  ServiceSchedulerInitiated: {
    code: 'task-stopped-by-service',
    who: 'The ECS scheduler stopped the task',
  },
};

function interrupted(task: Task, { who, ...told }: Interruption): Problem {
  return { ...told, what: `${who} before it was done.${ecsSays(task.stoppedReason)}` };
}

function outOfMemory({ name, exitCode, reason }: Container): Problem {
  const exit = exitCode === undefined ? '' : ` (exit code ${exitCode})`;
  return {
    code: 'out-of-memory',
    what: `Container "${name}" used more memory than it has and was killed${exit}.${ecsSays(reason)}`,
    remedy: 'Raise memory of the container or of the task in the task definition.',
  };
}

function notStarted({ stoppedReason, containers = [] }: Task): Problem {
  const reason = wordsOf([stoppedReason, ...containers.map((container) => container.reason)]);
  const { means, ...told } = explainStart(reason);
  return { ...told, what: `The task did not start: ${means}.${ecsSays(reason)}` };
}

function withoutExitCode(task: Task, name: string): Problem {
  const says = ecsSays(containerOf(task, name).reason, task.stoppedReason);
  return {
    code: 'exit-code-unknown',
    what: `Container "${name}" has no exit code: it never ran, or ECS did not learn how it ended.${says}`,
    remedy:
      'Look at the last lines and at what the container waits for (dependsOn); nothing is known to have been done.',
  };
}

function exited(task: Task, name: string, exitCode: number): Problem {
  const meaning = meaningOf(exitCode);
  const remedy = remedyOf(exitCode);
  return {
    ...(exitCode === 126 || exitCode === 127
      ? { code: 'command-not-found' }
      : { code: 'command-failed' }),
    what: `Container "${name}" left with exit code ${exitCode}${meaning ? `: ${meaning}` : ''}.${ecsSays(containerOf(task, name).reason)}`,
    ...(remedy ? { remedy } : {}),
  };
}
