/** `2026-11-21T11:00:00.000Z`: milliseconds since the epoch as a moment in UTC, as ISO 8601 writes it. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString();
}

/** Milliseconds since the epoch of what `timestamp` wrote; undefined for any other text. */
export function parseTimestamp(text: string): number | undefined {
  const ms = Date.parse(text);
  return Number.isFinite(ms) && new Date(ms).toISOString() === text ? ms : undefined;
}
