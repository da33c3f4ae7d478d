import type { Aws } from '../aws/aws.ts';
import type { TaskParts } from './parts.ts';

/** The runner kills a cancelled step after 7.5 s: these add up to less, whatever AWS does. */
export const graceMs = { write: 2_500, stop: 2_500, cleanUp: 1_500 } as const;

type GraceParts = Pick<TaskParts, 'aws' | 'clock' | 'signal'>;

/** Does what a cancel must not tear in two: when one comes, or came, it has `ms` more. */
export async function withGrace<T>(
  { aws, clock, signal }: GraceParts,
  ms: number,
  work: (aws: Aws) => Promise<T>,
): Promise<T> {
  const over = new AbortController();
  const done = new AbortController();
  const onCancel = () => {
    clock.sleep(ms, done.signal).then(
      () => over.abort(signal.reason),
      () => {},
    );
  };
  if (signal.aborted) onCancel();
  else signal.addEventListener('abort', onCancel, { once: true });
  try {
    return await work(aws.uncancelled(over.signal));
  } finally {
    done.abort();
    signal.removeEventListener('abort', onCancel);
  }
}
