import type { Clock } from '../system/clock.ts';
import { untilAborted } from '../system/waiting.ts';
import type { Aws } from './aws.ts';
import type { Parts } from './parts.ts';

/**
 * How long after the cancel each may still take, all counted from that one moment: the runner kills a
 * cancelled step after 7.5 s.
 */
export const graceMs = { write: 2_500, stop: 4_500, cleanUp: 6_000 } as const;

type GraceParts = Pick<Parts, 'aws' | 'clock' | 'signal'>;

/**
 * Does what a cancel must not tear in two: it ends `ms` after the cancel, whatever it waits for.
 * @throws the reason of the cancel when that came before: then nothing is begun.
 */
export async function withGrace<T>(
  parts: GraceParts,
  ms: number,
  work: (aws: Aws) => Promise<T>,
): Promise<T> {
  parts.signal.throwIfAborted();
  return evenAfterCancel(parts, ms, work);
}

/** Does what is to be done whether or not a cancel came, such as to clean up; it ends `ms` after that. */
export async function evenAfterCancel<T>(
  { aws, clock, signal }: GraceParts,
  ms: number,
  work: (aws: Aws) => Promise<T>,
): Promise<T> {
  const over = new AbortController();
  const done = new AbortController();
  const cancelled = cancelOf(signal, clock);
  const onCancel = () => {
    const left = (cancelled.at ?? clock.now()) + ms - clock.now();
    clock.sleep(left, done.signal).then(
      () => over.abort(signal.reason),
      () => {},
    );
  };
  if (signal.aborted) onCancel();
  else signal.addEventListener('abort', onCancel, { once: true });
  try {
    return await untilAborted(work(aws.uncancelled(over.signal)), over.signal);
  } finally {
    done.abort();
    signal.removeEventListener('abort', onCancel);
  }
}

const cancels = new WeakMap<AbortSignal, { at?: number }>();

/** When the signal was aborted, or will have been. */
function cancelOf(signal: AbortSignal, clock: Clock): { readonly at?: number } {
  const known = cancels.get(signal);
  if (known) return known;
  const cancel: { at?: number } = signal.aborted ? { at: clock.now() } : {};
  const note = () => {
    cancel.at = clock.now();
  };
  signal.addEventListener('abort', note, { once: true });
  cancels.set(signal, cancel);
  return cancel;
}
