/** What a rollout can be asked to do. */
export const operations = ['deploy', 'check', 'restart', 'continue', 'rollback'] as const;
export type Operation = (typeof operations)[number];

/** Whether it is about other revisions than those that run: a check takes all that the deploy behind it is given. */
export function isDeployOrCheck(operation: unknown): boolean {
  return operation === 'deploy' || operation === 'check';
}
