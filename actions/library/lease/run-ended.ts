import type { GitHubApi } from '../github/api.ts';
import { GitHubError } from '../github/failures.ts';
import { readRun } from '../github/run.ts';
import type { Clock } from '../system/clock.ts';
import { late, within } from '../system/waiting.ts';
import type { LeaseRecord } from './record.ts';

/** Whether the run whose job holds a lease has ended, as far as that can be known. */
export type HasEnded = (record: LeaseRecord) => Promise<boolean>;

/** The lease itself ends in time, whatever GitHub answers. */
const patienceMs = 5_000;

/**
 * Asks GitHub for the run of a holder. What cannot be read, such as a run of another repository, counts as one that
 * goes on; a run with a later attempt has ended the one before.
 */
export function endOfRuns(api: GitHubApi, clock: Clock): HasEnded {
  return async ({ run, attempt }) => {
    const [, repository = '', id = ''] = runUrl.exec(run) ?? [];
    if (id === '') return false;
    const found = await within({ clock, ms: patienceMs }, () =>
      readRun(api, repository, id).catch(unreadable),
    );
    if (found === late || found === undefined) return false;
    const isSame = found.attempt === attempt;
    return isSame ? found.conclusion !== undefined : Number(found.attempt) > Number(attempt);
  };
}

const runUrl = /^https?:\/\/[\w.:-]+\/([\w.-]+\/[\w.-]+)\/actions\/runs\/(\d{1,19})$/;

function unreadable(thrown: unknown): undefined {
  if (thrown instanceof GitHubError) return undefined;
  throw thrown;
}
