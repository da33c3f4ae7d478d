import type { RunIdentity } from '../host/site.ts';
import { isoTime } from '../system/dates.ts';
import { ambient } from '../system/environment.ts';
import { type Foreign, foreign } from '../text/foreign.ts';

/** What stands in the parameter, as JSON. */
export interface LeaseRecord {
  /** This taking of the lease: another one each time. */
  readonly id: string;
  /** Run, attempt and job: steps of one job share a lease. */
  readonly owner: string;
  /** Claimed: about to be taken over, which others may still spoil. */
  readonly state: 'held' | 'claimed';
  readonly action: string;
  readonly run: string;
  readonly attempt: string;
  readonly job: string;
  readonly actor: string;
  /** ISO 8601, by the holder's clock. */
  readonly since: string;
  readonly until: string;
  /** Something goes on that it guards, also after its run: it ends by time alone. */
  readonly left?: true;
}

/** One job of one attempt of a run. */
export function ownerOf(identity: RunIdentity): string {
  const { repository, runId, attempt, job, jobInstance } = identity;
  return [repository, runId, attempt, jobInstance || job].join(' ');
}

/** The fields that stay the same while a lease is held. */
export type Holder = Omit<LeaseRecord, 'state' | 'until'>;

export function holderOf(
  identity: RunIdentity,
  about: { readonly id: string; readonly action: string; readonly now: number },
): Holder {
  const { repository, runId, attempt, job, actor } = identity;
  const server = ambient('GITHUB_SERVER_URL') ?? 'https://github.com';
  const { id, action } = about;
  const run = `${server}/${repository}/actions/runs/${runId}`;
  const since = isoTime(about.now);
  return { id, owner: ownerOf(identity), action, run, attempt, job, actor, since };
}

const fields = ['id', 'owner', 'action', 'run', 'attempt', 'job', 'actor', 'since', 'until'];

/** What was written by a job of the suite; undefined for anything else. */
export function readRecord(value: string): LeaseRecord | undefined {
  try {
    const record = JSON.parse(value) as LeaseRecord;
    const texts = fields.every((name) => typeof record[name as keyof LeaseRecord] === 'string');
    return texts && ['held', 'claimed'].includes(record.state) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Who holds it, for people: somebody else's text. */
export function describeHolder(record: LeaseRecord | undefined): Foreign {
  if (!record) return foreign('somebody who wrote no record that this version reads');
  const { action, run, attempt, job, actor, since } = record;
  return foreign(
    `${action} of ${run} (attempt ${attempt}, job ${job}, by ${actor}), since ${since}`,
  );
}
