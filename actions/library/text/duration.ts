const grammar = /^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?(?:(\d{1,6})ms)?$/;
const unitMs = [86_400_000, 3_600_000, 60_000, 1_000, 1];

/**
 * Milliseconds of `90s`, `15m`, `1h30m`: each unit once, the longest first. Undefined when the text is no
 * duration; a bare number is none.
 */
export function parseDuration(text: string): number | undefined {
  const counts = grammar.exec(text)?.slice(1);
  if (!counts || text === '') return undefined;
  return counts.reduce((sum, count, unit) => sum + Number(count ?? 0) * (unitMs[unit] ?? 0), 0);
}

/** `850 ms`, `4.2 s`, `2 m 05 s`, `1 h 02 m`: as exact as a reader needs. */
export function formatDuration(ms: number): string {
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1_000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1_000);
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} m ${two(seconds % 60)} s`;
  return `${Math.floor(seconds / 3_600)} h ${two(Math.floor((seconds % 3_600) / 60))} m`;
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}
