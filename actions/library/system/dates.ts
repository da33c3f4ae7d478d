/** `2026-11-21T12:00:00.000Z` for milliseconds since the epoch. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}

/** Milliseconds since the epoch; NaN for what is no date. */
export function msOf(iso: string): number {
  return Date.parse(iso);
}
