import type { GitHubApi } from '../library/github/api.ts';
import { Deployments } from '../library/github/deployments.ts';
import { GitHubError } from '../library/github/failures.ts';
import type { Run } from '../library/host/run.ts';
import type { InputsOf } from '../library/host/spec.ts';
import type { Problem } from '../library/text/errors.ts';
import { begin, end, retire } from './operations.ts';
import type { spec } from './spec.ts';

export type RecordInputs = InputsOf<typeof spec.inputs>;

export interface RecordParts extends Pick<Run<unknown>, 'site'> {
  readonly github: GitHubApi;
}

/** What GitHub has now. */
export interface Recorded {
  readonly id?: string;
  /** How many were taken out of use. */
  readonly retired?: number;
}

export interface Finished {
  readonly inputs: RecordInputs;
  readonly repository: string;
  readonly recorded: Recorded | undefined;
}

const operations = { begin, end, retire };

/** Brings the record to GitHub. What GitHub does not take is told, and fails nothing. */
export async function recordDeployment(
  inputs: RecordInputs,
  { github, site }: RecordParts,
): Promise<Finished> {
  const { repository } = site.identity;
  const deployments = new Deployments(github, repository);
  try {
    const recorded = await operations[inputs.operation](inputs, { deployments, site });
    return { inputs, repository, recorded };
  } catch (thrown) {
    if (!(thrown instanceof GitHubError)) throw thrown;
    site.warning(thrown.problems.map(told).join('\n'));
    return { inputs, repository, recorded: undefined };
  }
}

function told({ what, remedy }: Problem): string {
  const mend = remedy === undefined ? '' : ` To mend it: ${remedy}`;
  return `GitHub does not show this deployment as it is, which changes nothing of it. ${what}${mend}`;
}
