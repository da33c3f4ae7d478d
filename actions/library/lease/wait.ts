import type { Parts } from '../aws/parts.ts';
import type { StoredParameter } from '../aws/ssm.ts';
import { RefusedError } from '../text/errors.ts';
import { describeHolder, readRecord } from './record.ts';
import { times } from './times.ts';

/** What is in the way; nothing when it was gone by then. */
export type InTheWay = StoredParameter | undefined;

/** One attempt at a lease: what came of it, or what is in the way. */
export type Attempt<T> = { readonly had: T } | { readonly inTheWay: InTheWay };

interface Wanted {
  /** The parameter. */
  readonly name: string;
  readonly timeoutMs: number;
}

/** What was waited for. */
export interface WaitedFor<T> {
  readonly had: T;
  /** Somebody else had the lease first: what was read before may be no longer so. */
  readonly waited: boolean;
}

/**
 * Tries until nobody else has the lease, and says meanwhile for whom it waits.
 * @throws RefusedError `lease-timeout` when it is not free in time.
 */
export async function waitFor<T>(
  wanted: Wanted,
  { clock, signal, site }: Parts,
  tryOnce: () => Promise<Attempt<T>>,
): Promise<WaitedFor<T>> {
  const begun = clock.now();
  let told: { readonly who: string; readonly at: number } | undefined;
  for (;;) {
    signal.throwIfAborted();
    const attempt = await tryOnce();
    if ('had' in attempt) return { had: attempt.had, waited: told !== undefined };
    const record = attempt.inTheWay && readRecord(attempt.inTheWay.value);
    const who = describeHolder(record).toString();
    const now = clock.now();
    const left = begun + wanted.timeoutMs - now;
    if (left <= 0) throw timedOut(wanted, { who, id: record?.id });
    if (told?.who !== who || now - told.at >= times.tell) {
      site.line(`waiting for the lease ${wanted.name}: ${who} has it`);
      told = { who, at: now };
    }
    // Not in step with others who wait.
    await clock.sleep(Math.min(left, times.poll * (1 + Math.random())), signal);
  }
}

function timedOut(
  { name, timeoutMs }: Wanted,
  seen: { readonly who: string; readonly id: string | undefined },
): RefusedError {
  return new RefusedError({
    code: 'lease-timeout',
    what: `The lease ${name} was not free within ${timeoutMs / 1_000} s: ${seen.who} has it${seen.id ? ` (id ${seen.id})` : ''}.`,
    remedy:
      'Wait for that run, or give this step more time: with: { lease-timeout: 1h }. A lease whose job has died ends by itself after 3 minutes.',
  });
}
