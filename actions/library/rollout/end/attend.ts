import type { Parts } from '../../aws/parts.ts';
import { patienceFor, patient } from '../follow/bake.ts';
import { type Following, followAll } from '../follow/follow.ts';
import { Looker } from '../follow/look.ts';
import { Progress } from '../follow/progress.ts';
import type { Watch } from '../follow/watch.ts';
import { goBack } from '../go-back/go-back.ts';
import { isGood } from '../judge/outcome.ts';
import type { RolloutRequest } from '../request/request.ts';
import { type Ended, type FinishedRollout, finish } from './finished.ts';

/** Rollouts under way, and since when. */
export interface UnderWay {
  readonly watches: readonly Watch[];
  readonly startedAt: number;
  /** When the step began. */
  readonly begunAt: number;
  /** What each look at them may call for. */
  readonly afterLook?: () => Promise<void>;
}

/** Follows rollouts that were started until each is decided, and takes all back when one fails. */
export async function attend(
  { watches, startedAt, begunAt, afterLook }: UnderWay,
  request: RolloutRequest,
  parts: Parts,
): Promise<FinishedRollout> {
  const { clock, aws } = parts;
  const following = await followingOf({ watches, startedAt }, request, parts);
  const patience = patient(request, patienceOf(watches, parts));
  await followAll({ ...following, afterLook }, patience, parts);
  const ways = await backIfNeeded(following, patience, parts);
  const endedAt = clock.now();
  const elapsedMs = endedAt - begunAt;
  return finish({ request, watches, ways, elapsedMs, endedAt, region: aws.region });
}

/** Takes rollouts back because that was asked for. */
export async function takeAllBack(
  { watches, startedAt, begunAt }: UnderWay,
  request: RolloutRequest,
  parts: Parts,
): Promise<FinishedRollout> {
  const { clock, aws } = parts;
  const { looker, progress } = await followingOf({ watches, startedAt }, request, parts);
  const patience = patient(request, patienceOf(watches, parts));
  const ways = await goBack(watches, { looker, progress, request: patience }, parts);
  for (const watch of watches) watch.end({ outcome: 'interrupted' }, clock.now());
  const endedAt = clock.now();
  const elapsedMs = endedAt - begunAt;
  return finish({ request, watches, ways, elapsedMs, endedAt, region: aws.region });
}

async function followingOf(
  { watches, startedAt }: Omit<UnderWay, 'begunAt'>,
  { cluster }: RolloutRequest,
  { aws, site }: Parts,
): Promise<Following> {
  const looker = new Looker(await aws.ecs(), { site, cluster });
  return { watches, looker, progress: new Progress(site, startedAt), startedAt };
}

function patienceOf(watches: readonly Watch[], { site }: Parts) {
  const open = watches.filter(({ isChanged }) => isChanged);
  const patience = patienceFor(open.map(({ service }) => service.service));
  for (const note of patience.notes) site.line(note);
  for (const warning of patience.warnings) site.warning(warning);
  return patience;
}

async function backIfNeeded(
  { watches, looker, progress }: Following,
  request: RolloutRequest,
  parts: Parts,
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
