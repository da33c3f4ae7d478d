import type { Parts } from '../aws/parts.ts';
import { explainDenial } from './problems.ts';
import { ownerOf } from './record.ts';
import { isHeldBy, sight } from './sight.ts';
import { type Attempt, type WaitedFor, waitFor } from './wait.ts';
import { LeaseWatch } from './watch.ts';

/**
 * Waits until no other job has the lease, and takes it not: for who only reads.
 * @throws RefusedError `lease-timeout` when it is not free in time.
 */
export async function awaitFree(
  wanted: { readonly name: string; readonly timeoutMs: number },
  parts: Parts,
): Promise<Pick<WaitedFor<void>, 'waited'>> {
  const { aws, clock, site } = parts;
  const { name } = wanted;
  const owner = ownerOf(site.identity);
  const watch = new LeaseWatch(clock);
  const look = async (): Promise<Attempt<void>> => {
    const seen = await sight({ ssm: await aws.ssm(aws.region), name });
    if (!seen || isHeldBy(owner, seen) || watch.isOver(seen.current, seen.held))
      return { had: undefined };
    return { inTheWay: seen.held };
  };
  return waitFor(wanted, parts, look).catch((thrown: unknown) => {
    throw explainDenial(thrown, name);
  });
}
