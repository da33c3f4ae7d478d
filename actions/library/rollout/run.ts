import type { Parts } from '../aws/parts.ts';
import { withLease } from '../lease/wish.ts';
import { leaveOnCancel } from './cancel/cancel.ts';
import { attend } from './end/attend.ts';
import type { FinishedRollout } from './end/finished.ts';
import { Watch } from './follow/watch.ts';
import { type Prepared, prepareRollout } from './prepare/prepare.ts';
import type { RolloutRequest } from './request/request.ts';
import { shortName } from './service/origin.ts';
import { registerAll } from './start/register.ts';
import { rejoin } from './start/rejoin.ts';
import { type Started, startAll } from './start/start.ts';

/** Registers what must be registered, rolls all services, follows them, and takes all back when one fails. */
export async function rollOut(request: RolloutRequest, parts: Parts): Promise<FinishedRollout> {
  const { site, clock, aws } = parts;
  const begunAt = clock.now();
  site.openGroup('Read the environment');
  const prepared = await prepareRollout(aws, request, site.identity.attempt);
  tell(prepared, parts);
  return withLease({ ...request, base: prepared.base }, parts, async (guarded) => {
    const now = guarded.waited ? await readAgain(request, guarded) : prepared;
    return rollPrepared({ request, prepared: now, begunAt }, guarded);
  });
}

/** What was read before the lease was ours may have changed since, the revisions to go back to first of all. */
async function readAgain(request: RolloutRequest, parts: Parts): Promise<Prepared> {
  parts.site.openGroup('Read the environment again');
  const prepared = await prepareRollout(parts.aws, request, parts.site.identity.attempt);
  tell(prepared, parts);
  return prepared;
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

function tell({ services, findings }: Prepared, { site }: Parts): void {
  for (const warning of findings.warnings) site.warning(warning);
  for (const note of findings.notes) site.line(note);
  for (const { name, origin, changes } of services) {
    const from = origin.revision ? shortName(origin.revision) : 'nothing that was ever stable';
    site.line(`${name} runs ${from}`);
    for (const { container, from: before, to } of changes)
      site.line(`${name}: image of ${container}: ${before} -> ${to}`);
  }
}
