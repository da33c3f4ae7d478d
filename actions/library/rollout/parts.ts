import type { Parts } from '../aws/parts.ts';

/** What a rollout needs around it. */
export type RolloutParts = Parts;
