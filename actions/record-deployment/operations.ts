import type { DeploymentState, Deployments } from '../library/github/deployments.ts';
import { webAddress } from '../library/host/address.ts';
import type { RunIdentity, Site } from '../library/host/site.ts';
import { ambient } from '../library/system/environment.ts';
import { foreign } from '../library/text/foreign.ts';
import type { Outcome } from './needs.ts';
import { unlessRefused } from './not-taken.ts';
import type { Recorded } from './recorded.ts';
import type { RecordInputs } from './spec.ts';

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
  site.line(`GitHub has a deployment of ${deployed} to ${environment}: ${id}`);
  // Its end is said by its id, whether this is taken or not.
  const said = await unlessRefused(site, async () => {
    await deployments.say(id, { state: 'in_progress', log_url: runUrl(identity) });
    return true;
  });
  return { id, isWithoutState: !said };
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
  const address = addressIn(url, site);
  await deployments.say(id, {
    state: stateOf[outcome],
    log_url: runUrl(site.identity),
    ...(address ? { environment_url: address.href } : {}),
  });
  site.line(`GitHub shows deployment ${id} as ${stateOf[outcome]}`);
  return { id };
}

/** What a tool puts out as an address may be anything. */
function addressIn(url: string | undefined, site: Site): URL | undefined {
  if (url === undefined) return undefined;
  const address = webAddress(url);
  if (!address)
    site.warning(
      `GitHub does not show the address of this deployment: "${foreign(url)}" is none that begins with https:// or http://, without name and password and #.`,
    );
  return address;
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
