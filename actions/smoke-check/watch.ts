import type { Clock } from '../library/system/clock.ts';
import { late, within } from '../library/system/waiting.ts';
import { formatDuration } from '../library/text/duration.ts';
import { bad, type Check, type Probe, type Seen } from './check.ts';

/** How patient the looks are, in milliseconds. */
export interface Patience {
  readonly timeout: number;
  readonly interval: number;
  readonly attemptTimeout: number;
  /** How many looks in a row must be good, of all checks together. */
  readonly consecutive: number;
}

/** One row, after the last look. */
export interface Row extends Check, Seen {
  readonly attempts: number;
  readonly streak: number;
  /** When the first of the good looks in a row ended, in milliseconds since the start. */
  readonly goodSince: number | undefined;
}

export interface Watched {
  readonly rows: readonly Row[];
  readonly tookMs: number;
}

interface Parts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Told of each row that changed. */
  readonly onChange: (row: Row) => void;
}

/**
 * Makes all looks again and again until all were good as often in a row as is asked for, or it is too late for
 * another round. What is good already is looked at on: in the end everything was good together. The last round has
 * its full time: cut short, it would call bad what is good.
 */
export async function watch(
  probes: readonly Probe[],
  patience: Patience,
  parts: Parts,
): Promise<Watched> {
  const { clock, signal, onChange } = parts;
  const start = clock.now();
  const deadline = start + patience.timeout;
  let rows: readonly Row[] = [];
  for (;;) {
    const ms = patience.attemptTimeout;
    const seen = await Promise.all(probes.map((probe) => lookOnce(probe, { ...parts, ms })));
    const before = rows;
    rows = seen.flat().map((now, index) => rowOf(now, before[index], clock.now() - start));
    for (const [index, row] of rows.entries())
      if (row.seen !== before[index]?.seen || row.verdict !== before[index]?.verdict) onChange(row);
    const tookMs = clock.now() - start;
    if (rows.every(({ streak }) => streak >= patience.consecutive)) return { rows, tookMs };
    if (clock.now() + patience.interval >= deadline) return { rows, tookMs };
    await clock.sleep(patience.interval, signal);
  }
}

type Looked = Check & Seen;

async function lookOnce(
  { checks, look }: Probe,
  { clock, signal, ms }: { readonly ms: number } & Parts,
): Promise<readonly Looked[]> {
  const seen = await within({ clock, ms, signal }, look);
  const none = bad(`no answer within ${formatDuration(ms)}`);
  return checks.map((check, index) => ({
    ...check,
    ...(seen === late ? none : (seen[index] ?? none)),
  }));
}

function rowOf(now: Looked, before: Row | undefined, at: number): Row {
  const isGood = now.verdict === 'good';
  return {
    ...now,
    attempts: (before?.attempts ?? 0) + 1,
    streak: isGood ? (before?.streak ?? 0) + 1 : 0,
    goodSince: isGood ? (before?.goodSince ?? at) : undefined,
  };
}
