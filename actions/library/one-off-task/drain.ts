import type { Clock } from '../system/clock.ts';
import type { LogTail } from '../task-log/tail.ts';

const drainIntervalMs = 500;
const quietEndsDrainMs = 2_000;
const longestDrainMs = 5_000;

interface Drained {
  /** Hands on what is readable now; answers how many lines that were. */
  handOn(): Promise<number>;
  readonly tails: readonly LogTail[];
}

interface DrainParts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Lines become readable some seconds after they were written: reads on until 2 s bring none, at most 5 s.
 * A cancel ends it early and is no failure: the task's end is known.
 */
export async function drain(drained: Drained, { clock, signal }: DrainParts): Promise<void> {
  const end = clock.now() + longestDrainMs;
  let quietSince = clock.now();
  try {
    while (clock.now() < end && drained.tails.some(mayBringLines)) {
      signal.throwIfAborted();
      if ((await drained.handOn()) > 0) quietSince = clock.now();
      if (clock.now() - quietSince >= quietEndsDrainMs) return;
      await clock.sleep(drainIntervalMs, signal);
    }
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
  }
}

function mayBringLines({ trouble }: LogTail): boolean {
  return trouble?.kind !== 'denied';
}
