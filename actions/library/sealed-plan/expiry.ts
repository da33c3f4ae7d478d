import { parseTimestamp, timestamp } from '../system/timestamp.ts';

/** `plan-expires-in` when nobody says. */
export const defaultExpiry = '72h';

/**
 * The most that may be asked for: GitHub fails a job that waited this long for its approval.
 * Source: GitHub's docs, Actions limits, "Environment approvals: 30 days".
 */
export const longestExpiryMs = 30 * 86_400_000;

/** When a plan was made and from when on it is refused. */
export function lifeOf(nowMs: number, expiresInMs: number) {
  return { createdAt: timestamp(nowMs), expiresAt: timestamp(nowMs + expiresInMs) };
}

/** Days for which GitHub keeps the artifact: not less than the plan lives, and hardly more, as it holds secrets. */
export function retentionDays(expiresInMs: number): number {
  return Math.min(90, Math.max(1, Math.ceil(expiresInMs / 86_400_000)));
}

/** Whether a plan is over; one whose end nobody can read is. */
export function isExpired({ expiresAt }: { readonly expiresAt: string }, nowMs: number): boolean {
  return nowMs >= (parseTimestamp(expiresAt) ?? 0);
}
