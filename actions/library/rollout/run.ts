import type { Parts } from '../aws/parts.ts';
import { withLease } from '../lease/wish.ts';
import { leaveOnCancel } from './cancel/cancel.ts';
import { attend } from './end/attend.ts';
import type { FinishedRollout } from './end/finished.ts';
import { Watch } from './follow/watch.ts';
import type { Prepared } from './prepare/prepare.ts';
import { readAgain, readEnvironment } from './prepare/read.ts';
import type { RolloutRequest } from './request/request.ts';
import { registerAll } from './start/register.ts';
import { rejoin } from './start/rejoin.ts';
import { type Started, startAll } from './start/start.ts';

/** Registers what must be registered, rolls all services, follows them, and takes all back when one fails. */
export async function rollOut(request: RolloutRequest, parts: Parts): Promise<FinishedRollout> {
  const begunAt = parts.clock.now();
  const prepared = await readEnvironment(request, parts);
  return withLease({ ...request, base: prepared.base }, parts, async (guarded) => {
    const now = guarded.waited ? await readAgain(request, guarded) : prepared;
    return rollPrepared({ request, prepared: now, begunAt }, guarded);
  });
}

interface Ready {
  readonly request: RolloutRequest;
  readonly prepared: Prepared;
  readonly begunAt: number;
}

async function rollPrepared(
  { request, prepared, begunAt }: Ready,
  parts: Parts,
): Promise<FinishedRollout> {
  const { site, clock } = parts;
  site.openGroup('Register revisions');
  const revisions = await registerAll(prepared.services, parts);
  const registered = await rejoin(revisions, request, parts);
  site.openGroup(`Roll ${registered.length} services of ${request.cluster}`);
  const watches: Watch[] = [];
  const places = new Map(registered.map(({ name }, index) => [name, index]));
  const placeOf = ({ name }: Watch) => places.get(name) ?? 0;
  try {
    const startedAt = clock.now();
    const onStarted = (started: Started) => watches.push(new Watch(started, startedAt));
    await startAll(registered, { request, onStarted }, parts);
    watches.sort((one, other) => placeOf(one) - placeOf(other));
    const complete = { ...request, baseEnvironment: prepared.base };
    return await attend({ watches, startedAt, begunAt }, complete, parts);
  } catch (thrown) {
    if (parts.signal.aborted) await leaveOnCancel(watches, request, parts);
    throw thrown;
  } finally {
    site.closeGroup();
  }
}
