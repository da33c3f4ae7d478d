/** How a one-off task lives, as a scenario tells it. Times in milliseconds. */
export interface TaskLife {
  /** RunTask answers 200 with this in `failures[]` and starts nothing. */
  readonly refused?: { readonly reason: string; readonly arn?: string; readonly detail?: string };
  /** Until an address and a host are found; Infinity: never. */
  readonly provisioningMs?: number;
  /** Pulling the image. */
  readonly pendingMs?: number;
  /** Instead of running, after provisioning and pulling: the task never starts. */
  readonly failsToStart?: {
    readonly stoppedReason: string;
    /** `TaskFailedToStart` unless said otherwise. */
    readonly stopCode?: 'TaskFailedToStart' | 'ServiceSchedulerInitiated' | 'SpotInterruption';
    /** The reason of each container, by name. */
    readonly containers?: Readonly<Record<string, string>>;
  };
  /** Something outside ends the running task, this long after it runs. */
  readonly interrupted?: {
    readonly atMs: number;
    readonly stopCode: 'SpotInterruption' | 'TerminationNotice' | 'UserInitiated';
    readonly stoppedReason: string;
  };
  /** By name; a container without an entry runs for two seconds and exits 0. */
  readonly containers?: Readonly<Record<string, ContainerLife>>;
  /** From the last container's end to STOPPED. */
  readonly stoppingMs?: number;
  /** How long a line takes from the container to GetLogEvents. */
  readonly ingestionMs?: number;
}

export interface ContainerLife {
  /** After the task runs. */
  readonly startsAt?: number;
  /** In the order of their times, which count from the container's start. */
  readonly lines?: readonly (Line | LineBlock)[];
  /** After its start; Infinity: runs until it is stopped. */
  readonly exitsAt?: number;
  /** null: ECS never learned it. */
  readonly exitCode?: number | null;
  readonly reason?: string;
  /** What SIGTERM does: 143 at once unless said otherwise. Beyond the stop timeout: SIGKILL, 137. */
  readonly onTerm?: { readonly exitCode: number; readonly afterMs: number };
}

export interface Line {
  readonly at: number;
  readonly text: string;
}

/** Many lines: `{n}` in the text is the line's number, from 1. */
export interface LineBlock extends Line {
  readonly count: number;
  readonly everyMs: number;
}

export const defaults = {
  provisioningMs: 1_500,
  pendingMs: 3_000,
  exitsAt: 2_000,
  stoppingMs: 1_500,
  ingestionMs: 800,
} as const;
