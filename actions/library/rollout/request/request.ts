import type { InputsOf } from '../../host/spec.ts';
import { parseServiceImages, type ServiceImages } from '../../image/service-images.ts';
import type { LeaseNeed } from '../../lease/wish.ts';
import { clusterName } from '../../naming/names.ts';
import { type AskedRevisions, parseRevisions } from '../revision/revision-input.ts';
import { type DesiredCounts, parseDesiredCounts } from './desired-counts-input.ts';
import type { rolloutInputs } from './inputs.ts';
import type { Operation } from './operation.ts';

/** One rollout of some services, as the user asked for it and the naming contract completed it. */
export interface RolloutRequest {
  readonly environment: string;
  /** What the page calls what is rolled: the environment, or a part of it. */
  readonly subject: string;
  /** As it was given; after the first reads as the cluster's tag completes it. */
  readonly baseEnvironment: string | undefined;
  readonly recordImages: boolean;
  readonly cluster: string;
  /** As they were written; empty: the default. */
  readonly services: readonly string[];
  readonly images: ServiceImages;
  /** Revisions that are registered already, in place of images. */
  readonly revisions: AskedRevisions;
  readonly environmentVariables: ReadonlyMap<string, string>;
  readonly baseRevision: 'latest' | 'running';
  readonly operation: Operation;
  /** Of an earlier step, for `continue` and `rollback`. */
  readonly rollout: string | undefined;
  readonly onPause: 'wait' | 'leave';
  readonly onFailure: 'rollback-all' | 'keep';
  readonly onCancel: 'leave' | 'rollback';
  readonly requireRunning: boolean;
  /** First tasks of services that have none. */
  readonly desiredCounts: DesiredCounts;
  readonly lease: LeaseNeed;
  readonly leaseTimeoutMs: number;
  readonly timeoutMs: number;
  readonly rollbackTimeoutMs: number;
  /** Task definition of a migration that succeeded before. */
  readonly migratedBy?: string | undefined;
}

/** Completes the inputs by the naming contract. */
export function requestOf(inputs: InputsOf<typeof rolloutInputs>): RolloutRequest {
  return {
    ...inputs,
    subject: inputs.environment,
    cluster: inputs.cluster ?? clusterName(inputs.environment),
    images: parseServiceImages(inputs.images),
    revisions: parseRevisions(inputs.revision),
    desiredCounts: parseDesiredCounts(inputs.desiredCounts),
    lease: inputs.lease ? 'where-known' : 'waived',
    leaseTimeoutMs: inputs.leaseTimeout,
    timeoutMs: inputs.timeout,
    rollbackTimeoutMs: inputs.rollbackTimeout,
  };
}
