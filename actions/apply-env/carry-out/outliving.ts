import type { Clock } from '../../library/system/clock.ts';
import { type KnownProcess, stillRuns } from '../../library/system/process.ts';

/** How long a tool that outlived its step is waited for: after a cancel GitHub gives a job five minutes in all. */
export const patienceMs = 240_000;

const lookEveryMs = 500;

/** Whether it comes to its end in that time; false also when the signal is aborted before. */
export async function endsInTime(
  known: KnownProcess,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<boolean> {
  const over = clock.now() + patienceMs;
  while (stillRuns(known) && clock.now() < over && !signal.aborted)
    await clock.sleep(lookEveryMs, signal).catch(() => undefined);
  return !stillRuns(known);
}
