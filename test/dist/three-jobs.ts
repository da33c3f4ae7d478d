import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { spec as applySpec } from '../../actions/apply-env/spec.ts';
import { spec as frontendSpec } from '../../actions/frontend-update/spec.ts';
import { spec as migrateSpec } from '../../actions/migrate/spec.ts';
import { spec as planSpec } from '../../actions/plan-env/spec.ts';
import { spec as reviewSpec } from '../../actions/review-plan/spec.ts';
import { spec as updateSpec } from '../../actions/rolling-update/spec.ts';
import { leaveIfFailing } from '../evidence/leave.ts';
import type { StepOptions } from '../runner/options.ts';
import type { StepResult } from '../runner/result.ts';
import { runStep, writeEvidence } from '../runner/runner.ts';
import { type Ending, StandIn } from '../tool/stand-in.ts';
import { ScaledClock } from '../world/clock.ts';
import { approvedRun, type GitHubScenario, protectedRepository } from '../world/github/scenario.ts';
import { GitHubWorld } from '../world/github/world.ts';
import type { Scenario } from '../world/scenario.ts';
import { environment } from '../world/scenarios/environment.ts';
import { deployRole, githubClaims } from '../world/scenarios/github.ts';
import { World } from '../world/world.ts';

const root = join(import.meta.dirname, '../..');
const specs = { 'plan-env': planSpec, 'review-plan': reviewSpec, 'apply-env': applySpec };
const deployments = {
  migrate: migrateSpec,
  'rolling-update': updateSpec,
  'frontend-update': frontendSpec,
};
type Deployment = keyof typeof deployments;
export type Verb = keyof typeof specs | Deployment;

export const role = 'arn:aws:iam::123456789012:role/adhoc-deploy';
const planRole = { ...deployRole, name: 'adhoc-plan' };
const keys = [{ id: '11111111-2222-3333-4444-555555555555', alias: 'alias/adhoc-plans' }];

interface Setting {
  readonly github?: Partial<GitHubScenario>;
  readonly account?: Partial<Scenario>;
  readonly ending?: Ending;
  /** How much faster than real time all but the tool is. */
  readonly timeScale?: number;
  /** What is done with the environment when it is there. */
  readonly deployments?: readonly Deployment[];
}

/** What differs from the ordinary job. */
export interface JobChange {
  readonly with?: Readonly<Record<string, string>>;
  readonly claims?: Readonly<Record<string, string>>;
  readonly identity?: StepOptions['identity'];
  readonly env?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  /** What else the harness is told: when to cancel, who listens. */
  readonly step?: Partial<StepOptions>;
  /** Told what is about to run, and with which inputs. */
  readonly onBegin?: (verb: Verb, inputs: NonNullable<StepOptions['with']>) => void;
}

/** What came of one job. */
export interface JobRun {
  readonly result: StepResult;
  /** What the tool was told. */
  readonly calls: readonly string[];
  /** The variables that the tool saw last. */
  readonly seen: string;
  /** The calls that were to change something in the account. */
  readonly writes: readonly string[];
  /** Names and texts of the files that the job left in its folder for temporary ones. */
  readonly left: Readonly<Record<string, string>>;
}

/**
 * The jobs of one run of a workflow, each from dist/ as the runner runs it, with an account, GitHub and a tool that
 * they share, and no files but those of the workspace.
 */
export class ThreeJobs implements AsyncDisposable {
  readonly machine: StandIn;
  readonly github: GitHubWorld;
  readonly world: World;
  readonly #claims: Record<string, string> = {};
  readonly #servers: { readonly url: string; close(): Promise<void> }[] = [];
  readonly clock: ScaledClock;
  #jobs = 0;

  private constructor({
    github,
    account,
    ending,
    timeScale = 1,
    deployments: later = [],
  }: Setting) {
    const clock = new ScaledClock(timeScale);
    this.clock = clock;
    this.machine = new StandIn(ending);
    this.github = new GitHubWorld(protectedRepository(github), { clock });
    const requestToken = this.github.runtimeToken('4711');
    const oidc = { ...account?.oidc, requestToken, claims: this.#claims };
    const roles = [deployRole, planRole];
    const all = [...Object.values(specs), ...later.map((verb) => deployments[verb])];
    const allow = all.flatMap(({ calls }) => calls.map(({ action }) => action));
    this.world = new World({ ...environment(), keys, roles, ...account, oidc }, { clock, allow });
  }

  static async open(setting: Setting = {}): Promise<ThreeJobs> {
    const jobs = new ThreeJobs(setting);
    jobs.#servers.push(await jobs.github.listen(), await jobs.world.listen());
    return jobs;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const server of this.#servers) await server.close();
    this.machine[Symbol.dispose]();
  }

  plan(change: JobChange = {}): Promise<JobRun> {
    const project = { tool: 'terraform', 'working-directory': 'infra/app' };
    const role = { 'role-to-assume': `arn:aws:iam::123456789012:role/${planRole.name}` };
    const inputs = { ...withKey, ...project, ...role, 'base-environment': 'dev' };
    return this.#job('plan-env', inputs, change);
  }

  review(before: JobRun, change: JobChange = {}): Promise<JobRun> {
    return this.#job('review-plan', { ...withKey, ...handedOn(before) }, change);
  }

  /** In the job that the protected environment guards. */
  apply(before: JobRun, change: JobChange = {}): Promise<JobRun> {
    const claims = { environment: 'adhoc', ...change.claims };
    return this.#job('apply-env', { ...withKey, ...handedOn(before) }, { ...change, claims });
  }

  /** In a job that may work with the environment. */
  deploy(verb: Deployment, change: JobChange = {}): Promise<JobRun> {
    return this.#job(verb, {}, change);
  }

  /** As at the start of a job that checks nothing out. */
  emptyWorkspace(): void {
    rmSync(this.machine.workspace, { recursive: true });
    mkdirSync(this.machine.workspace);
  }

  async #job(verb: Verb, inputs: StepOptions['with'], change: JobChange): Promise<JobRun> {
    const { machine, world } = this;
    const [calls, writes] = [machine.tool.calls.length, world.journal.writes().length];
    this.#jobs += 1;
    const temp = join(machine.temp, `job-${this.#jobs}`);
    mkdirSync(temp);
    for (const name of Object.keys(this.#claims)) delete this.#claims[name];
    Object.assign(this.#claims, { ...githubClaims, ...jobClaims, ...change.claims });
    const given = { ...usual, ...inputs, ...change.with };
    change.onBegin?.(verb, given);
    const result = await runStep({
      face: join(root, verb),
      with: given,
      clock: this.clock,
      workspace: machine.workspace,
      temp,
      ...change.step,
      identity: { ...this.#identity(), ...change.identity },
      env: { ...this.#environment(), ...change.env },
      ...(change.secrets ? { secrets: change.secrets } : {}),
    });
    this.#leave(verb, result);
    return {
      result,
      calls: machine.tool.calls.slice(calls),
      seen: machine.tool.told('seen'),
      writes: world.journal.writes().slice(writes).map(nameOf),
      left: leftIn(temp),
    };
  }

  #identity(): Partial<NonNullable<StepOptions['identity']>> {
    const [github, aws] = this.#servers;
    return {
      ...{ repository: 'acme/shop', runId: '4711', sha: approvedRun.sha },
      ...{ apiUrl: github?.url ?? '', resultsUrl: github?.url, token: this.github.scenario.token },
      idTokenUrl: `${aws?.url}/oidc/token?api-version=2.0`,
      runtimeToken: this.github.runtimeToken('4711'),
    };
  }

  /** Roles are taken by the ID token: the job itself has no key. */
  #environment(): Record<string, string> {
    const [, aws] = this.#servers;
    const PATH = `${this.machine.tool.bin}:${process.env.PATH}`;
    return { PATH, AWS_ENDPOINT_URL: aws?.url ?? '', AWS_REGION: 'eu-west-1' };
  }

  #leave(verb: Verb, result: StepResult): void {
    leaveIfFailing((name) =>
      writeEvidence(`${name}-${verb}`, result, {
        'journal.json': JSON.stringify(this.world.journal, null, 2),
        'calls.txt': this.machine.tool.calls.join('\n'),
      }),
    );
  }
}

const usual = { environment: 'alpha', 'role-to-assume': role };
const withKey = { 'plan-kms-key': 'alias/adhoc-plans' };

const jobClaims = { repository_visibility: 'private', event_name: 'push' };

function handedOn({ result: { outputs } }: JobRun): Record<string, string> {
  const { 'plan-artifact-id': id = '', 'plan-digest': digest = '' } = outputs;
  return { 'plan-artifact-id': id, 'plan-digest': digest };
}

function nameOf({ action, input }: { readonly action: string; readonly input: unknown }): string {
  const { Name: name } = input as { readonly Name?: string };
  return name === undefined ? action : `${action} ${name}`;
}

/** Without what the runner itself puts there. */
function leftIn(temp: string): Record<string, string> {
  const files = Object.entries(filesIn(temp));
  const own = /^_(runner_file_commands|github_workflow)\//;
  return Object.fromEntries(files.filter(([name]) => !own.test(name)));
}

/** All files below a folder, by their paths. */
export function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
}
