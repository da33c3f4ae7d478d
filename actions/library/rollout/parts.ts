import type { TaskParts } from '../one-off-task/parts.ts';

/** What a rollout needs around it. */
export type RolloutParts = TaskParts;
