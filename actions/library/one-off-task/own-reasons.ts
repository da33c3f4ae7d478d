/** What ECS tells as the reason of a task that we stopped. */
export const ownReasons = {
  cancelled: 'adhoc-actions: job cancelled',
  leaseLost: 'adhoc-actions: lease lost',
  timeLimit: 'adhoc-actions: time limit',
} as const;
