import type { Applied } from '../../library/engines/engine.ts';
import { type Mark, takeMarkBack } from '../../library/lease/applied.ts';
import { late, within } from '../../library/system/waiting.ts';
import { messageOf, ReportedError } from '../../library/text/errors.ts';
import { type Foreign, foreign } from '../../library/text/foreign.ts';
import { awsCommand } from '../../library/text/shell.ts';
import type { LeasedParts } from './under-lease.ts';

/** What became of the mark of a plan of which nothing was begun. */
export type Unspent = { readonly isTakenBack: true } | MarkLeft;

/** The plan counts as applied, and was not. */
export interface MarkLeft {
  readonly isTakenBack: false;
  /** In words, ours. */
  readonly what: string;
  /** The command that removes it, or shows whose it is. */
  readonly command: string;
}

/**
 * A plan of which surely nothing was begun is not used up: its mark is taken back, so that the job can be run again.
 * Undefined where the mark is true.
 */
export async function takeBackUnlessBegun(
  { untouched }: Applied,
  mark: Mark,
  parts: LeasedParts,
): Promise<Unspent | undefined> {
  if (!untouched) return undefined;
  const answer = await tryToTakeBack(mark, parts);
  if (answer === 'taken-back') {
    parts.site.line('nothing was begun, and the plan counts as not applied: its mark is gone');
    return { isTakenBack: true };
  }
  const left = answer === 'not-ours' ? ofAnother(mark, parts) : stays(answer, mark, parts);
  parts.site.warning(`${left.what} ${left.command}`);
  return left;
}

function ofAnother({ name }: Mark, { aws: { region } }: LeasedParts): MarkLeft {
  const what =
    'Nothing was begun here, but by now the plan has a mark that this job did not write: somebody else applies it. See who:';
  return { isTakenBack: false, what, command: awsCommand('ssm get-parameter', { name, region }) };
}

function stays(why: Foreign, { name }: Mark, { aws: { region } }: LeasedParts): MarkLeft {
  const what = `Nothing was begun, but the mark that the plan was applied could not be taken back: ${why}. Remove it, then run this job again:`;
  const command = awsCommand('ssm delete-parameter', { name, region });
  return { isTakenBack: false, what, command };
}

/** A cancelled step has 7.5 s, most of which its tool may have needed. */
const takeBackMs = { cancelled: 1_500, otherwise: 30_000 };

/** Or why it may still be there, in words. */
async function tryToTakeBack(
  mark: Mark,
  { aws, clock, signal }: LeasedParts,
): Promise<'taken-back' | 'not-ours' | Foreign> {
  const ms = signal.aborted ? takeBackMs.cancelled : takeBackMs.otherwise;
  const work = (over: AbortSignal) => takeMarkBack(mark, aws.uncancelled(over));
  return within({ clock, ms }, work).then(
    (answer) => {
      if (answer === late) return foreign('AWS did not answer in time');
      return answer ? 'taken-back' : 'not-ours';
    },
    (thrown: unknown) => {
      if (thrown instanceof ReportedError) return foreign(messageOf(thrown));
      throw thrown;
    },
  );
}
