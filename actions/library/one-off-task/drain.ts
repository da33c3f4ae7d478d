import type { Clock } from '../system/clock.ts';
import type { LogLine, LogTail } from '../task-log/tail.ts';

const drainIntervalMs = 500;
const quietEndsDrainMs = 2_000;
/** Without progress, which is a full page with more behind it: what was printed faster than it was read. */
const longestDrainMs = 5_000;
/** With progress: at ten pages a second, 6,000,000 lines. */
export const longestBacklogMs = 600_000;

type Batches = AsyncIterable<readonly LogLine[]>;

interface Drained {
  /** What is readable now; the reading ends at `until`, whatever AWS does then. */
  read(until: () => number): Batches;
  /** Hands the lines on; answers how many they were. */
  handOn(batches: Batches): Promise<number>;
  readonly tails: readonly LogTail[];
  /** Called when more is there than was read in the longest time. */
  cutOff(): void;
}

interface DrainParts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Lines become readable some seconds after they were written: reads on until 2 s bring none, at most 5 s
 * from the last full page on, and at most 10 min, which is told. A cancel ends it early and is no failure: the task's
 * end is known.
 */
export async function drain(drained: Drained, { clock, signal }: DrainParts): Promise<void> {
  const { tails } = drained;
  const began = clock.now();
  let [quietSince, progressAt] = [began, began];
  const until = () => Math.min(progressAt + longestDrainMs, began + longestBacklogMs);
  async function* noted(batches: Batches): Batches {
    for await (const batch of batches) {
      if (tails.some(({ behind }) => behind)) progressAt = clock.now();
      yield batch;
    }
  }
  try {
    while (clock.now() < until() && tails.some(mayBringLines)) {
      signal.throwIfAborted();
      if ((await drained.handOn(noted(drained.read(until)))) > 0) quietSince = clock.now();
      if (clock.now() - quietSince >= quietEndsDrainMs) return;
      await clock.sleep(Math.min(drainIntervalMs, until() - clock.now()), signal);
    }
    if (clock.now() >= began + longestBacklogMs) drained.cutOff();
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
  }
}

function mayBringLines({ trouble }: LogTail): boolean {
  return trouble?.kind !== 'denied';
}
