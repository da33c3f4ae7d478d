import type { Parts } from '../library/aws/parts.ts';
import type { Job } from '../library/github/job.ts';
import type { Here, OpenedPlan } from '../library/sealed-plan/here.ts';
import type { ReviewInputs } from './spec.ts';

interface Known {
  readonly inputs: ReviewInputs;
  readonly job: Job;
  readonly account: string;
}

/**
 * What a review can hold a plan against: run, repository, commit, environment, account, region, and the clock. The
 * rest is the apply job's to judge, where it will be so or not, and is taken from the plan.
 */
export function hereFor(
  { manifest, part }: OpenedPlan,
  { inputs, job, account }: Known,
  { aws, clock, site }: Parts,
): Here {
  const { platform, tool, path } = manifest;
  return {
    ...{ platform, tool, path },
    nowMs: clock.now(),
    repository: { id: job.repositoryId, name: job.repository },
    run: { id: job.runId, attempt: Number(site.identity.attempt) },
    commit: site.identity.commit,
    environment: inputs.environment,
    account,
    region: aws.region,
    lockFile: part.lockFile,
    startingState: part.startingState,
    images: part.images,
    assets: part.assets,
    gateLacks: [],
  };
}
