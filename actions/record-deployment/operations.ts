import type { DeploymentState, Deployments } from '../library/github/deployments.ts';
import type { RunIdentity, Site } from '../library/host/site.ts';
import { ambient } from '../library/system/environment.ts';
import type { Outcome } from './needs.ts';
import type { Recorded, RecordInputs } from './record-deployment.ts';

interface Around {
  readonly deployments: Deployments;
  readonly site: Site;
}

/** Files a deployment that is in progress. */
export async function begin(
  { environment, commit }: RecordInputs,
  { deployments, site }: Around,
): Promise<Recorded> {
  const { identity } = site;
  const deployed = commit ?? identity.commit;
  const id = await deployments.begin({ environment, commit: deployed, key: keyOf(identity) });
  await deployments.say(id, { state: 'in_progress', log_url: runUrl(identity) });
  site.line(`GitHub shows a deployment of ${deployed} to ${environment} in progress: ${id}`);
  return { id };
}

/** One for each execution of the step: another attempt of the run is another deployment. */
function keyOf({ runId, attempt, job, jobInstance, step, execution }: RunIdentity): string {
  return [runId, attempt, jobInstance || job, step, execution].join('/');
}

const stateOf = {
  success: 'success',
  failure: 'failure',
  // What a cancelled job left is known to nobody.
  cancelled: 'error',
} as const satisfies Record<Outcome, DeploymentState>;

/** Says how it ended; GitHub then takes the one before out of use. */
export async function end(
  { deploymentId: id, outcome = 'failure', url }: RecordInputs,
  { deployments, site }: Around,
): Promise<Recorded> {
  if (id === undefined) {
    site.line('nothing was filed when the deployment began: nothing to say of its end');
    return {};
  }
  await deployments.say(id, {
    state: stateOf[outcome],
    log_url: runUrl(site.identity),
    ...(url ? { environment_url: url.href } : {}),
  });
  site.line(`GitHub shows deployment ${id} as ${stateOf[outcome]}`);
  return { id };
}

/** Takes all deployments of an environment that is gone out of use, the oldest first. */
export async function retire(
  { environment }: RecordInputs,
  { deployments, site }: Around,
): Promise<Recorded> {
  const all = await deployments.of(environment);
  let retired = 0;
  for (const one of all.toSorted((a, b) => Number(a.id) - Number(b.id))) {
    if ((await deployments.stateOf(one)) === 'inactive') continue;
    await deployments.say(one.id, { state: 'inactive', log_url: runUrl(site.identity) });
    retired += 1;
  }
  site.line(
    `GitHub shows ${all.length} deployments of ${environment} as inactive, ${retired} of them since now`,
  );
  return { retired };
}

function runUrl({ repository, runId, attempt }: RunIdentity): string {
  const server = ambient('GITHUB_SERVER_URL') ?? 'https://github.com';
  return `${server}/${repository}/actions/runs/${runId}/attempts/${attempt}`;
}
