import { AwsError } from '../../aws/aws-error.ts';
import type { Parts } from '../../aws/parts.ts';
import { pollIntervalMs } from '../follow/follow.ts';
import type { Looker } from '../follow/look.ts';
import { chargeOf, type Progress } from '../follow/progress.ts';
import type { Watch } from '../follow/watch.ts';
import type { RolloutRequest } from '../request/request.ts';
import { WayBack } from './way-back.ts';

interface Around {
  readonly looker: Looker;
  readonly progress: Progress;
}

/** Takes every service that was changed back, and waits until each really is; answers how far each came. */
export async function goBack(
  changed: readonly Watch[],
  { looker, progress, request }: Around & { readonly request: RolloutRequest },
  parts: Parts,
): Promise<readonly WayBack[]> {
  const { clock, signal } = parts;
  const ways = changed.map((watch) => new WayBack(watch, request.cluster));
  const deadline = clock.now() + request.rollbackTimeoutMs;
  for (;;) {
    const open = ways.filter(({ isOver }) => !isOver);
    if (open.length === 0) return ways;
    await lookAt(open, { looker, progress }, parts);
    if (ways.every(({ isOver }) => isOver)) return ways;
    if (clock.now() >= deadline) return ways;
    await clock.sleep(Math.min(pollIntervalMs, deadline - clock.now()), signal);
  }
}

async function lookAt(
  open: readonly WayBack[],
  { looker, progress }: Around,
  parts: Parts,
): Promise<void> {
  try {
    const services = await looker.services(open.map(({ name }) => name));
    const histories = await looker.histories(services.values());
    for (const history of histories) for (const { watch } of open) watch.seeHistory(history);
    await Promise.all(open.map((way) => way.see(services.get(way.name), histories, parts)));
  } catch (thrown) {
    if (!(thrown instanceof AwsError) || parts.signal.aborted) throw thrown;
    for (const way of open) way.trouble ??= thrown.message;
  }
  for (const way of open) show(way, progress, parts.clock.now());
}

function show({ watch, state, isOver }: WayBack, progress: Progress, now: number): void {
  for (const { message = '' } of watch.newEvents()) progress.event(message);
  const { service } = watch.observed;
  const how = isOver || !service ? state : chargeOf(service);
  progress.tell(watch.name, `going back: ${how}`, now);
}
