import type { ContainerDefinition } from '@aws-sdk/client-ecs';
import { type ContainerLife, defaults, type TaskLife } from './life.ts';

/** When everything in one task happens, in milliseconds since the epoch; Infinity is never. */
export interface Timeline {
  readonly createdAt: number;
  readonly pendingAt: number;
  readonly startedAt: number;
  /** When it is no longer meant to run: from then on it drains. */
  readonly deactivatingAt: number;
  /** When ECS begins to stop it. */
  readonly stoppingAt: number;
  readonly executionStoppedAt: number;
  readonly stoppedAt: number;
  readonly stopCode?: string | undefined;
  readonly stoppedReason?: string | undefined;
  readonly containers: readonly ContainerTimeline[];
}

export interface ContainerTimeline {
  readonly name: string;
  readonly startedAt: number;
  readonly stoppedAt: number;
  readonly exitCode?: number | undefined;
  readonly reason?: string | undefined;
}

export interface StopRequest {
  readonly at: number;
  readonly reason: string;
  /** `UserInitiated` unless said otherwise. */
  readonly stopCode?: 'ServiceSchedulerInitiated';
  /** How long its load balancer drains it before it is stopped. */
  readonly drainMs?: number;
}

/** All that decides a task's times. */
export interface TaskPlan {
  readonly life: TaskLife;
  readonly containers: readonly ContainerDefinition[];
  readonly createdAt: number;
  readonly stop?: StopRequest | undefined;
}

interface Ending {
  readonly at: number;
  readonly drainMs?: number;
  readonly stopCode: string;
  readonly stoppedReason: string;
}

const stopTimeoutSeconds = 30; // Fargate's default for a container without stopTimeout

/** A pure function: the same plan always lives the same life. */
export function timelineOf(plan: TaskPlan): Timeline {
  const { life, createdAt } = plan;
  const pendingAt = createdAt + (life.provisioningMs ?? defaults.provisioningMs);
  const wouldStartAt = pendingAt + (life.pendingMs ?? defaults.pendingMs);
  const ending = firstEnding(plan, wouldStartAt);
  const startedAt = life.failsToStart || ending.at < wouldStartAt ? Infinity : wouldStartAt;
  const containers = plan.containers.map((container) =>
    containerTimeline(container, { plan, startedAt, ending }),
  );
  const ends = containers.map(({ stoppedAt }) => stoppedAt);
  const executionStoppedAt = startedAt === Infinity ? ending.at : Math.max(...ends);
  return {
    createdAt,
    pendingAt,
    startedAt,
    deactivatingAt: ending.at - (ending.drainMs ?? 0),
    stoppingAt: ending.at,
    executionStoppedAt,
    stoppedAt: executionStoppedAt + (life.stoppingMs ?? defaults.stoppingMs),
    stopCode: ending.stopCode,
    stoppedReason: ending.stoppedReason,
    containers,
  };
}

function firstEnding(plan: TaskPlan, startsAt: number): Ending {
  const { life, stop } = plan;
  const endings: Ending[] = [naturalEnding(plan, startsAt)];
  if (stop) endings.push(asked(stop, startsAt));
  if (life.interrupted) endings.push({ ...life.interrupted, at: startsAt + life.interrupted.atMs });
  return endings.reduce((first, other) => (other.at < first.at ? other : first));
}

/** Only a task that runs has connections to drain. */
function asked(stop: StopRequest, startsAt: number): Ending {
  const drainMs = stop.at < startsAt ? 0 : (stop.drainMs ?? 0);
  const { stopCode = 'UserInitiated', reason: stoppedReason } = stop;
  return { at: stop.at + drainMs, drainMs, stopCode, stoppedReason };
}

function naturalEnding({ life, containers }: TaskPlan, startsAt: number): Ending {
  if (life.failsToStart) {
    const { stopCode = 'TaskFailedToStart', stoppedReason } = life.failsToStart;
    return { at: startsAt, stopCode, stoppedReason };
  }
  const essential = containers.filter((container) => container.essential !== false);
  const at = Math.min(...essential.map((container) => startsAt + ownEnd(lifeOf(life, container))));
  return {
    at,
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
  };
}

function lifeOf(life: TaskLife, container: ContainerDefinition): ContainerLife {
  return life.containers?.[container.name ?? ''] ?? {};
}

function ownEnd({ startsAt = 0, exitsAt = defaults.exitsAt }: ContainerLife): number {
  return startsAt + exitsAt;
}

function containerTimeline(
  container: ContainerDefinition,
  { plan, startedAt, ending }: { plan: TaskPlan; startedAt: number; ending: Ending },
): ContainerTimeline {
  const name = container.name ?? '';
  const life = lifeOf(plan.life, container);
  const begins = startedAt + (life.startsAt ?? 0);
  if (startedAt === Infinity || begins > ending.at)
    return {
      name,
      startedAt: Infinity,
      stoppedAt: ending.at,
      reason: plan.life.failsToStart?.containers?.[name],
    };
  const ends = startedAt + ownEnd(life);
  if (ends <= ending.at)
    return {
      name,
      startedAt: begins,
      stoppedAt: ends,
      exitCode: life.exitCode === null ? undefined : (life.exitCode ?? 0),
      reason: life.reason,
    };
  return { name, startedAt: begins, ...terminated(container, life, ending.at) };
}

/** SIGTERM, and SIGKILL when the stop timeout has passed. */
function terminated(container: ContainerDefinition, life: ContainerLife, at: number) {
  const patience = (container.stopTimeout ?? stopTimeoutSeconds) * 1000;
  const { exitCode, afterMs } = life.onTerm ?? { exitCode: 143, afterMs: 0 };
  if (afterMs > patience) return { stoppedAt: at + patience, exitCode: 137 };
  return { stoppedAt: at + afterMs, exitCode };
}
