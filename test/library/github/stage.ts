import { GitHubApi } from '../../../actions/library/github/api.ts';
import type { Job } from '../../../actions/library/github/job.ts';
import { VirtualClock } from '../../world/clock.ts';
import type { Fault } from '../../world/faults.ts';
import { type GitHubScenario, protectedRepository } from '../../world/github/scenario.ts';
import { GitHubWorld } from '../../world/github/world.ts';

/** A job of the protected repository, in its environment. */
export const job: Job = {
  repository: 'acme/shop',
  repositoryId: '2002',
  runId: '4711',
  environment: 'adhoc',
  event: 'push',
  foreignHead: undefined,
  origin: { ref: 'refs/heads/main' },
};
/** The API of that repository, in process. */
export function stage(more: Partial<GitHubScenario> = {}, faults: readonly Fault[] = []) {
  const clock = new VirtualClock();
  const world = new GitHubWorld(protectedRepository(more), { clock, faults });
  const { signal } = new AbortController();
  const token = 'ghs_token_of_the_job';
  const url = world.url;
  const api = new GitHubApi({ token, clock, signal, send: world.send, url });
  return { api, world, clock };
}
