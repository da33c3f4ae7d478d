import { AwsError } from '../../aws/aws-error.ts';
import type { Parts } from '../../aws/parts.ts';
import { formatDuration } from '../../text/duration.ts';
import { isGood } from '../judge/outcome.ts';
import type { RolloutRequest } from '../request/request.ts';
import type { Looker } from './look.ts';
import { PausePasser } from './pass-pauses.ts';
import type { Progress } from './progress.ts';
import type { Watch } from './watch.ts';

/** Between two looks at all services together. */
export const pollIntervalMs = 2_500;

/** What is followed, and until when. */
export interface Following {
  readonly watches: readonly Watch[];
  readonly looker: Looker;
  readonly progress: Progress;
  readonly startedAt: number;
  /** What each look may call for. */
  readonly afterLook?: (() => Promise<void>) | undefined;
}

/**
 * Looks at all services that are not decided, until every one is; when all go back on a failure, until
 * the first has failed. Those that stand at a pause may be left there.
 */
export async function followAll(
  following: Following,
  request: Pick<RolloutRequest, 'timeoutMs' | 'onFailure' | 'onPause' | 'revisions'>,
  parts: Parts,
): Promise<void> {
  const { clock, signal } = parts;
  const { watches, startedAt } = following;
  const deadline = startedAt + request.timeoutMs;
  const passer = new PausePasser(request);
  while (!isOver(watches, request)) {
    await lookIfAble(following, { clock, signal });
    await passer.pass(open(watches), parts);
    await following.afterLook?.();
    const now = clock.now();
    if (now >= deadline) giveUp(following, now);
    if (isOver(watches, request)) break;
    await clock.sleep(Math.min(pollIntervalMs, deadline - now), signal);
  }
  const failed = watches.some(({ judgement }) => judgement && !isGood(judgement));
  if (!failed || request.onFailure === 'keep') leavePaused(watches, clock.now());
}

/** What cannot be read for good is not known: the services then go back, or are named. */
async function lookIfAble(
  following: Following,
  { clock, signal }: Pick<Parts, 'clock' | 'signal'>,
): Promise<void> {
  try {
    await lookAt(following, () => clock.now());
  } catch (thrown) {
    if (!(thrown instanceof AwsError) || signal.aborted) throw thrown;
    for (const watch of open(following.watches)) watch.end(notKnown(watch, thrown), clock.now());
  }
}

function leavePaused(watches: readonly Watch[], now: number): void {
  for (const watch of watches) if (watch.pause) watch.end({ outcome: 'paused' }, now);
}

function giveUp({ watches, startedAt }: Following, now: number): void {
  for (const watch of open(watches)) watch.giveUp(now, formatDuration(now - startedAt));
}

function open(watches: readonly Watch[]): Watch[] {
  return watches.filter(({ judgement }) => !judgement);
}

function isOver(
  watches: readonly Watch[],
  { onFailure, onPause }: Pick<RolloutRequest, 'onFailure' | 'onPause'>,
): boolean {
  const failed = watches.some(({ judgement }) => judgement && !isGood(judgement));
  const moving = open(watches).filter(({ pause }) => onPause === 'wait' || !pause);
  return moving.length === 0 || (failed && onFailure === 'rollback-all');
}

/**
 * Those that are stable are looked at as long as others are not, and those that were not changed as well: green
 * speaks of them all, and it costs no call more, up to ten.
 */
async function lookAt({ watches, looker, progress }: Following, now: () => number): Promise<void> {
  const undecided = open(watches);
  const stable = watches.filter(({ judgement }) => judgement && isGood(judgement));
  const services = await looker.services([...undecided, ...stable].map(({ name }) => name));
  const histories = await looker.histories(services.values());
  for (const watch of undecided) {
    watch.see(services.get(watch.name), now());
    for (const history of histories) watch.seeHistory(history);
    progress.show(watch, now());
  }
  // All at once: one after the other a hundred services would keep the next look waiting for seconds.
  await Promise.all(undecided.map((watch) => lookAtTasks(watch, looker, now())));
  for (const watch of undecided) {
    watch.judge(now());
    if (watch.judgement) progress.tell(watch.name, watch.judgement.outcome, now());
  }
  for (const watch of stable) {
    watch.see(services.get(watch.name), now());
    watch.judgeAgain(now());
    if (watch.judgement) progress.tell(watch.name, watch.judgement.outcome, now());
  }
}

/** When something stirs, and before a failure is told: its reason is what the reader needs. */
async function lookAtTasks(watch: Watch, looker: Looker, now: number): Promise<void> {
  const ahead = watch.preview();
  const isFailure = ahead !== undefined && !isGood(ahead) && ahead.outcome !== 'superseded';
  if (!isFailure && (ahead || !watch.wantsTasks(now))) return;
  watch.seeTasks(await looker.stoppedTasks(watch.name), now);
}

function notKnown({ name }: Watch, { problems }: AwsError) {
  const what = problems.map((problem) => problem.what).join('; ');
  const remedy = problems[0]?.remedy;
  const problem = {
    code: 'rollout-not-known',
    what: `Service ${name}: how its rollout goes could not be read. ${what}`,
    ...(remedy ? { remedy } : {}),
  };
  return { outcome: 'not-known', problem } as const;
}
