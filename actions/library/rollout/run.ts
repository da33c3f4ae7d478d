import { withLease } from '../lease/wish.ts';
import { leaveOnCancel } from './cancel.ts';
import { type Ended, type FinishedRollout, finish } from './finished.ts';
import { type Following, followAll } from './follow.ts';
import { goBack } from './go-back.ts';
import { Looker } from './look.ts';
import { shortName } from './origin.ts';
import { isGood } from './outcome.ts';
import type { RolloutParts } from './parts.ts';
import { type Prepared, prepareRollout } from './prepare.ts';
import { Progress } from './progress.ts';
import { registerAll } from './register.ts';
import type { RolloutRequest } from './request.ts';
import { startAll } from './start.ts';
import { Watch } from './watch.ts';

/** Registers what must be registered, rolls all services, follows them, and takes all back when one fails. */
export async function rollOut(
  request: RolloutRequest,
  parts: RolloutParts,
): Promise<FinishedRollout> {
  const { site, clock, aws } = parts;
  const begunAt = clock.now();
  site.openGroup('Read the environment');
  const prepared = await prepareRollout(aws, request);
  tell(prepared, parts);
  return withLease({ ...request, base: prepared.base }, parts, async (guarded) => {
    const now = guarded.waited ? await readAgain(request, guarded) : prepared;
    return rollPrepared({ request, prepared: now, begunAt }, guarded);
  });
}

/** What was read before the lease was ours may have changed since, the revisions to go back to first of all. */
async function readAgain(request: RolloutRequest, parts: RolloutParts): Promise<Prepared> {
  parts.site.openGroup('Read the environment again');
  const prepared = await prepareRollout(parts.aws, request);
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
  parts: RolloutParts,
): Promise<FinishedRollout> {
  const { site, clock, aws } = parts;
  site.openGroup('Register revisions');
  const registered = await registerAll(prepared.services, parts);
  site.openGroup(`Roll ${registered.length} services of ${request.cluster}`);
  const watches: Watch[] = [];
  const looker = new Looker(await aws.ecs(), { site, cluster: request.cluster });
  try {
    const startedAt = clock.now();
    for (const started of await startAll(registered, request, parts))
      watches.push(new Watch(started, startedAt));
    const progress = new Progress(site, startedAt);
    const following = { watches, looker, progress, startedAt };
    await followAll(following, request, parts);
    const ways = await backIfNeeded(following, request, parts);
    const elapsedMs = clock.now() - begunAt;
    return finish({ request, watches, ways, elapsedMs, region: aws.region });
  } catch (thrown) {
    if (parts.signal.aborted) await leaveOnCancel(watches, request, parts);
    throw thrown;
  } finally {
    site.closeGroup();
  }
}

async function backIfNeeded(
  { watches, looker, progress }: Following,
  request: RolloutRequest,
  parts: RolloutParts,
): Promise<Ended['ways']> {
  const failed = watches.some(({ judgement }) => judgement && !isGood(judgement));
  if (!failed) return [];
  for (const { judgement } of watches)
    if (judgement?.problem) parts.site.line(judgement.problem.what);
  if (request.onFailure === 'keep') return [];
  const changed = watches.filter(({ isChanged, judgement }) => {
    return isChanged && judgement?.outcome !== 'superseded' && judgement?.outcome !== 'gone';
  });
  parts.site.openGroup('Take all back');
  return goBack(changed, { looker, progress, request }, parts);
}

function tell({ services, findings }: Prepared, { site }: RolloutParts): void {
  for (const warning of findings.warnings) site.warning(warning);
  for (const note of findings.notes) site.line(note);
  for (const { name, origin, changes } of services) {
    const from = origin.revision ? shortName(origin.revision) : 'nothing that was ever stable';
    site.line(`${name} runs ${from}`);
    for (const { container, from: before, to } of changes)
      site.line(`${name}: image of ${container}: ${before} -> ${to}`);
  }
}
