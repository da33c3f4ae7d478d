import { Aws } from '../../actions/library/aws/aws.ts';
import { parseInputs } from '../../actions/library/host/parse.ts';
import type { Result } from '../../actions/library/host/run.ts';
import { Trail } from '../../actions/library/host/trail.ts';
import { systemClock } from '../../actions/library/system/clock.ts';
import { type Problem, ReportedError } from '../../actions/library/text/errors.ts';
import { planEnv } from '../../actions/plan-env/plan-env.ts';
import { spec } from '../../actions/plan-env/spec.ts';
import { resultOf } from '../../actions/plan-env/summary.ts';
import { exampleCredentials } from '../world/access.ts';
import { VirtualClock } from '../world/clock.ts';
import { protectedRepository } from '../world/github/scenario.ts';
import { GitHubWorld } from '../world/github/world.ts';
import { type Claims, signToken } from '../world/oidc/jwt.ts';
import { environment } from '../world/scenarios/environment.ts';
import { World } from '../world/world.ts';
import { RecordedSite } from './recorded-site.ts';
import type { StandIn } from './stand-in.ts';

export const passphrase = 'a-passphrase-of-a-test-alone';

interface Options {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly claims?: Claims;
  /** Of the job, beside what the runner sets. */
  readonly variables?: Readonly<Record<string, string>>;
  /** An earlier attempt of the same run left this behind. */
  readonly github?: GitHubWorld;
  readonly attempt?: string;
}

class PlanSite extends RecordedSite {
  claims: Claims = {};
  override async idToken(): Promise<string> {
    return signToken(this.claims);
  }
}

/** One run of the use case with a stand-in for the tool, and what it left with AWS and GitHub. */
export interface PlanRun {
  readonly site: PlanSite;
  readonly github: GitHubWorld;
  readonly world: World;
  readonly result: Result | undefined;
  readonly problems: readonly Problem[];
}

const jobClaims: Claims = {
  repository: 'acme/shop',
  repository_id: '2002',
  run_id: '4711',
  repository_visibility: 'private',
  event_name: 'push',
};

/** Runs `plan-env` of alpha; the plan is sealed with a passphrase unless the inputs say otherwise. */
export async function runPlan(standIn: StandIn, options: Options = {}): Promise<PlanRun> {
  // Children and uploads take real time, so all clocks here show it.
  const clock = new VirtualClock(Date.now());
  const github = options.github ?? new GitHubWorld(protectedRepository(), { clock });
  const server = await github.listen();
  const world = new World(environment(), { clock, allow: spec.calls.map(({ action }) => action) });
  const site = new PlanSite({ attempt: options.attempt ?? '1' });
  site.claims = { ...jobClaims, ...options.claims };
  Object.assign(process.env, variablesOf(standIn, github), options.variables);
  // GitHub's client for artifacts tells what it does.
  const write = process.stdout.write;
  process.stdout.write = () => true;
  try {
    return { site, github, world, ...(await plan(options.inputs ?? {}, { site, world })) };
  } finally {
    process.stdout.write = write;
    await server.close();
  }
}

async function plan(
  more: Readonly<Record<string, string>>,
  { site, world }: Pick<PlanRun, 'site' | 'world'>,
): Promise<Pick<PlanRun, 'result' | 'problems'>> {
  const { signal } = new AbortController();
  const credentials = async () => ({ ...exampleCredentials });
  const requestHandler = world.requestHandler();
  const reach = { region: 'eu-west-1', clock: systemClock, credentials, requestHandler, signal };
  const parts = { ...{ action: spec.name, clock: systemClock, signal, site }, trail: new Trail() };
  const given: Readonly<Record<string, string>> = { ...usual, ...more };
  try {
    const inputs = parseInputs(spec.inputs, (name) => given[name] ?? '');
    const result = resultOf(await planEnv(inputs, { ...parts, aws: new Aws(reach) }));
    return { result, problems: [] };
  } catch (thrown) {
    if (!(thrown instanceof ReportedError)) throw thrown;
    return { result: undefined, problems: thrown.problems };
  }
}

const usual = {
  environment: 'alpha',
  'base-environment': 'dev',
  tool: 'terraform',
  'working-directory': 'infra/app',
  'plan-passphrase': passphrase,
  'aws-region': 'eu-west-1',
};

function variablesOf(standIn: StandIn, github: GitHubWorld): Record<string, string> {
  return {
    PATH: `${standIn.bin}:/usr/bin:/bin`,
    RUNNER_TEMP: standIn.temp,
    GITHUB_WORKSPACE: standIn.workspace,
    GITHUB_SERVER_URL: 'https://github.com',
    ACTIONS_RESULTS_URL: github.url,
    ACTIONS_RUNTIME_TOKEN: github.runtimeToken('4711'),
    ACTIONS_ID_TOKEN_REQUEST_URL: github.url,
    GITHUB_TOKEN: 'planted-token-of-github',
    AWS_SECRET_ACCESS_KEY: 'planted-key-of-the-job',
  };
}
