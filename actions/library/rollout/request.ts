import type { InputsOf } from '../host/spec.ts';
import { parseServiceImages, type ServiceImages } from '../image/service-images.ts';
import type { LeaseNeed } from '../lease/wish.ts';
import { clusterName } from '../naming/names.ts';
import type { rolloutInputs } from './inputs.ts';

/** One rollout of some services, as the user asked for it and the naming contract completed it. */
export interface RolloutRequest {
  readonly environment: string;
  readonly baseEnvironment: string | undefined;
  readonly cluster: string;
  /** As they were written; empty: the default. */
  readonly services: readonly string[];
  readonly images: ServiceImages;
  readonly environmentVariables: ReadonlyMap<string, string>;
  readonly baseRevision: 'latest' | 'running';
  readonly operation: 'deploy' | 'restart';
  readonly onFailure: 'rollback-all' | 'keep';
  readonly onCancel: 'leave' | 'rollback';
  readonly requireRunning: boolean;
  readonly lease: LeaseNeed;
  readonly leaseTimeoutMs: number;
  readonly timeoutMs: number;
  readonly rollbackTimeoutMs: number;
}

/** Completes the inputs by the naming contract. */
export function requestOf(inputs: InputsOf<typeof rolloutInputs>): RolloutRequest {
  return {
    ...inputs,
    cluster: inputs.cluster ?? clusterName(inputs.environment),
    images: parseServiceImages(inputs.images),
    lease: inputs.lease ? 'where-known' : 'waived',
    leaseTimeoutMs: inputs.leaseTimeout,
    timeoutMs: inputs.timeout,
    rollbackTimeoutMs: inputs.rollbackTimeout,
  };
}
