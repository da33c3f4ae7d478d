import type { Clock } from './clock.ts';

/** What `within` answers when the time was over first. */
export const late: unique symbol = Symbol('late');

/** Ends with `work`, or with the signal's reason as soon as that is aborted; `work` is then left to itself. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
}

interface Within {
  readonly clock: Clock;
  readonly ms: number;
  /** Ends the waiting with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What `work` comes to within `ms`, or `late`; its signal is aborted when nobody waits any more. */
export async function within<T>(
  { clock, ms, signal }: Within,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | typeof late> {
  const over = new AbortController();
  const timer = clock.sleep(ms, over.signal).then((): typeof late => late);
  try {
    const first: Promise<T | typeof late> = Promise.race([work(over.signal), timer]);
    return await untilAborted(first, signal);
  } finally {
    over.abort();
  }
}
