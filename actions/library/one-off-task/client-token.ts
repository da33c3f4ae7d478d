import { createHash } from 'node:crypto';

/**
 * The token under which AWS starts a task at most once: the same step of the same attempt of the same
 * run, asking for the same, gets the task that it started before.
 * RunTask takes at most 64 characters: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
 */
export function clientToken(parts: readonly (string | readonly string[] | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
