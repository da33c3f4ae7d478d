import type { UpdateServiceRequest } from '@aws-sdk/client-ecs';
import type { Stage } from './stages.ts';

/** How one rollout of a service goes, as a scenario tells it. Times in milliseconds. */
export interface RolloutLife {
  /** From UpdateService until ECS begins to start tasks. */
  readonly schedulingMs?: number;
  readonly provisioningMs?: number;
  /** Pulling the image. */
  readonly pendingMs?: number;
  /** From RUNNING until ECS takes the task for healthy. */
  readonly healthyMs?: number;
  /** How long an old task drains: 10 s behind a load balancer, else not at all. */
  readonly deregistrationMs?: number;
  readonly stoppingMs?: number;
  /** From the last old task's end until the deployment is completed. */
  readonly settlingMs?: number;
  /** In stages: how long each shift of traffic takes, and each stage in which nothing is to be done. */
  readonly shiftMs?: number;
  readonly stageMs?: number;
  /** What the Lambda functions of a stage come to; else they succeed after a second. */
  readonly hooks?: Partial<Record<Stage, { readonly takesMs?: number; readonly fails?: true }>>;
  readonly fails?: RolloutFailure;
  /** What others do while it goes on; `atMs` counts from UpdateService. */
  readonly meanwhile?: readonly Meanwhile[];
  /** How going back goes: like a rollout that succeeds unless said otherwise. */
  readonly rollback?: RolloutLife;
}

export type RolloutFailure = TaskFailure | { readonly kind: 'alarm'; readonly atMs: number };

/** What becomes of each new task, or of the first `times` of them; `retryMs` until the next try. */
export type TaskFailure = { readonly times?: number; readonly retryMs?: number } & (
  | {
      /** Runs, then its container ends. */
      readonly kind: 'crash';
      readonly exitCode: number;
      readonly afterMs: number;
      readonly reason?: string;
    }
  | {
      /** Never runs: image, secret, network interface. */
      readonly kind: 'start';
      readonly stoppedReason: string;
      readonly containers?: Readonly<Record<string, string>>;
    }
  | {
      /** Runs, and is stopped because a check fails. */
      readonly kind: 'unhealthy';
      readonly afterMs: number;
      readonly check: 'load-balancer' | 'container';
      /** Of the load balancer's check. */
      readonly reason?: string;
    }
  /** There is no place for it, so there is no task. */
  | { readonly kind: 'unplaced'; readonly reason: string }
  | { readonly kind: 'stuck' }
);

export type Meanwhile = { readonly atMs: number } & (
  | { readonly update: Omit<UpdateServiceRequest, 'service' | 'cluster'> }
  | { readonly deleted: true }
  /** Answers the pause that the deployment stands at then, if it does. */
  | { readonly continued: 'CONTINUE' | 'ROLLBACK' }
);

export const rolloutDefaults = {
  schedulingMs: 1_000,
  provisioningMs: 1_500,
  pendingMs: 3_000,
  healthyMs: 2_000,
  drainingMs: 10_000,
  stoppingMs: 1_500,
  settlingMs: 1_000,
  shiftMs: 4_000,
  stageMs: 3_000,
  retryMs: 2_000,
} as const;
