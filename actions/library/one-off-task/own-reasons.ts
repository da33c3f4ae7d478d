/** What ECS tells as the reason of a task that we stopped. */
export const ownReasons = {
  cancelled: 'adhoc-actions: job cancelled',
  timeLimit: 'adhoc-actions: time limit',
} as const;
