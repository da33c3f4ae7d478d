import type { StackRun } from '../operation/stack-run.ts';
import { isOwn, type SeenEvent } from '../stack/seen-event.ts';

/** Addresses of what is now as it was planned; of what was taken back, nothing. */
export function changedIn(run: StackRun): string[] {
  const { expected, ended, isBegun } = run;
  if (ended?.outcome === 'complete') return [...expected];
  if (!isBegun || ended?.outcome === 'rolled-back') return [];
  const arrived = new Set<string>();
  let goesBack = false;
  for (const event of inTime(run.events.all)) {
    goesBack ||= isOwn(event) && event.status.includes('ROLLBACK');
    if (!event.status.endsWith('_COMPLETE') || isOwn(event)) continue;
    const address = run.addresses.of(event);
    if (goesBack) arrived.delete(address);
    else arrived.add(address);
  }
  return expected.filter((address) => arrived.has(address));
}

function inTime(events: readonly SeenEvent[]): SeenEvent[] {
  return events.toSorted((a, b) => a.atMs - b.atMs);
}
