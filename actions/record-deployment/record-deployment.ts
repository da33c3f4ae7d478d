import type { GitHubApi } from '../library/github/api.ts';
import { Deployments } from '../library/github/deployments.ts';
import type { Run } from '../library/host/run.ts';
import { unlessRefused } from './not-taken.ts';
import { begin, end, retire } from './operations.ts';
import type { Recorded } from './recorded.ts';
import type { RecordInputs } from './spec.ts';

export interface RecordParts extends Pick<Run<unknown>, 'site'> {
  readonly github: GitHubApi;
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
  const recorded = await unlessRefused(site, () =>
    operations[inputs.operation](inputs, { deployments, site }),
  );
  return { inputs, repository, recorded };
}
