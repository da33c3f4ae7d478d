import { Aws } from '../../actions/library/aws/aws.ts';
import type { Parts } from '../../actions/library/aws/parts.ts';
import { CancelledError } from '../../actions/library/host/cancel.ts';
import { parseInputs } from '../../actions/library/host/parse.ts';
import type { Result } from '../../actions/library/host/run.ts';
import { Trail } from '../../actions/library/host/trail.ts';
import { systemClock } from '../../actions/library/system/clock.ts';
import { type Problem, ReportedError } from '../../actions/library/text/errors.ts';
import { planEnv } from '../../actions/plan-env/plan-env.ts';
import { spec as planSpec } from '../../actions/plan-env/spec.ts';
import { resultOf as planResult } from '../../actions/plan-env/summary.ts';
import { reviewPlan } from '../../actions/review-plan/review-plan.ts';
import { spec as reviewSpec } from '../../actions/review-plan/spec.ts';
import { resultOf as reviewResult } from '../../actions/review-plan/summary.ts';
import type { StandIn } from '../tool/stand-in.ts';
import { exampleCredentials } from '../world/access.ts';
import { VirtualClock } from '../world/clock.ts';
import { protectedRepository } from '../world/github/scenario.ts';
import { GitHubWorld } from '../world/github/world.ts';
import { type Claims, signToken } from '../world/oidc/jwt.ts';
import type { Scenario } from '../world/scenario.ts';
import { environment } from '../world/scenarios/environment.ts';
import { World } from '../world/world.ts';
import { RecordedSite } from './recorded-site.ts';

export const passphrase = 'a-passphrase-of-a-test-alone';

interface Options {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly claims?: Claims;
  /** Of the job, beside what the runner sets. */
  readonly variables?: Readonly<Record<string, string>>;
  /** An earlier attempt of the same run left this behind. */
  readonly github?: GitHubWorld;
  readonly attempt?: string;
  /** What differs in the AWS account. */
  readonly account?: Partial<Scenario>;
  /** Calls that the role may not make, though they are declared. */
  readonly denied?: readonly string[];
  /** What the account lets others do, beside what the action declares. */
  readonly others?: readonly string[];
  /** Cancels the job when this is so. */
  readonly cancelWhen?: () => boolean;
  /** No child is started: the action waits in the time of the world, which passes when everybody waits. */
  readonly isVirtual?: boolean;
  /** An earlier step left its account behind, whose time goes on. */
  readonly after?: Pick<PlanRun, 'world' | 'clock'>;
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
  readonly clock: VirtualClock;
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
export function runPlan(standIn: StandIn, options: Options = {}): Promise<PlanRun> {
  const given = { ...usual, ...planned, ...options.inputs };
  return inJob(standIn, { ...options, spec: planSpec }, async (parts) => {
    const inputs = parseInputs(planSpec.inputs, readerOf(given));
    return planResult(await planEnv(inputs, parts));
  });
}

/** Runs `review-plan` in the same run of the workflow, on what `plan-env` handed on. */
export function runReview(standIn: StandIn, first: PlanRun, options: Options = {}) {
  const { 'plan-artifact-id': id = '', 'plan-digest': digest = '' } = first.result?.outputs ?? {};
  const handed = { 'plan-artifact-id': id, 'plan-digest': digest };
  const given = { ...usual, ...handed, ...options.inputs };
  const around = { github: first.github, ...options, spec: reviewSpec };
  return inJob(standIn, around, async (parts) => {
    const inputs = parseInputs(reviewSpec.inputs, readerOf(given));
    return reviewResult(await reviewPlan(inputs, parts));
  });
}

function readerOf(given: Readonly<Record<string, string>>): (name: string) => string {
  return (name) => given[name] ?? '';
}

async function inJob(
  standIn: StandIn,
  options: Options & { readonly spec: typeof planSpec | typeof reviewSpec },
  work: (parts: Parts) => Promise<Result>,
): Promise<PlanRun> {
  const { name: action, calls } = options.spec;
  // Children and uploads take real time, so all clocks here show it.
  const clock = options.after?.clock ?? new VirtualClock(Date.now());
  const github = options.github ?? new GitHubWorld(protectedRepository(), { clock });
  const server = await github.listen();
  const declared = calls.map((one) => one.action);
  const own = declared.filter((one) => !options.denied?.includes(one));
  const allow = [...own, ...(options.others ?? [])];
  const scenario = { ...environment(), ...options.account };
  const world = options.after?.world ?? new World(scenario, { clock, allow });
  const site = new PlanSite({ attempt: options.attempt ?? '1' });
  site.claims = { ...jobClaims, ...options.claims };
  Object.assign(process.env, variablesOf(standIn, github), options.variables);
  const cancel = new AbortController();
  const { signal } = cancel;
  const credentials = async () => ({ ...exampleCredentials });
  const requestHandler = world.requestHandler();
  const time = options.isVirtual ? clock : systemClock;
  const reach = { region: 'eu-west-1', clock: time, credentials, requestHandler, signal };
  const parts = {
    action,
    clock: time,
    signal,
    site,
    trail: new Trail(),
    aws: new Aws(reach),
  };
  const done = new AbortController();
  if (options.cancelWhen) void cancelOnce(options.cancelWhen, { cancel, done: done.signal });
  // GitHub's client for artifacts tells what it does.
  const write = process.stdout.write;
  process.stdout.write = () => true;
  world.asking = action;
  try {
    return { site, github, world, clock, result: await work(parts), problems: [] };
  } catch (thrown) {
    if (!(thrown instanceof ReportedError)) throw thrown;
    return { site, github, world, clock, result: undefined, problems: thrown.problems };
  } finally {
    done.abort();
    world.asking = undefined;
    process.stdout.write = write;
    await server.close();
  }
}

async function cancelOnce(
  isDue: () => boolean,
  { cancel, done }: { readonly cancel: AbortController; readonly done: AbortSignal },
): Promise<void> {
  while (!isDue() && !done.aborted) await systemClock.sleep(20);
  cancel.abort(new CancelledError());
}

const usual = {
  environment: 'alpha',
  'plan-passphrase': passphrase,
  'aws-region': 'eu-west-1',
};

const planned = {
  'base-environment': 'dev',
  tool: 'terraform',
  'working-directory': 'infra/app',
};

function variablesOf(standIn: StandIn, github: GitHubWorld): Record<string, string> {
  return {
    PATH: `${standIn.tool.bin}:/usr/bin:/bin`,
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
