import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';
import { applyEnv, type Finished } from '../../../actions/apply-env/apply-env.ts';
import { spec } from '../../../actions/apply-env/spec.ts';
import { resultOf } from '../../../actions/apply-env/summary.ts';
import { Aws } from '../../../actions/library/aws/aws.ts';
import { openSession } from '../../../actions/library/aws/session.ts';
import { GitHubApi } from '../../../actions/library/github/api.ts';
import { CancelledError } from '../../../actions/library/host/cancel.ts';
import { parseInputs } from '../../../actions/library/host/parse.ts';
import type { Result } from '../../../actions/library/host/run.ts';
import type { RunIdentity } from '../../../actions/library/host/site.ts';
import { Trail } from '../../../actions/library/host/trail.ts';
import { type Problem, ReportedError } from '../../../actions/library/text/errors.ts';
import { leaveFiles, leaveIfFailing } from '../../evidence/leave.ts';
import { plainAccount } from '../../library/aws/stage.ts';
import { writeTree } from '../../library/sealed-plan/tree-files.ts';
import { StandInTool } from '../../tool/stand-in-tool.ts';
import { exampleCredentials } from '../../world/access.ts';
import { sha256Of } from '../../world/artifacts/store.ts';
import { ScaledClock } from '../../world/clock.ts';
import { type GitHubScenario, protectedRepository } from '../../world/github/scenario.ts';
import { GitHubWorld } from '../../world/github/world.ts';
import type { Scenario } from '../../world/scenario.ts';
import { deployRole } from '../../world/scenarios/github.ts';
import { World } from '../../world/world.ts';
import { ClaimedSite } from './claimed-site.ts';
import { newFolder, type PlanChanges, passphrase, sealedPlan } from './sealed.ts';

const worlds: { close(): Promise<void> }[] = [];
afterAll(async () => {
  for (const one of worlds) await one.close();
});

export interface Setting {
  readonly plan?: PlanChanges;
  readonly github?: Partial<GitHubScenario>;
  readonly account?: Partial<Scenario>;
  /** What the account lets others do, beside what the action declares. */
  readonly others?: readonly string[];
}

/** What came of one run of `apply-env`. */
export interface ApplyRun {
  readonly finished: Finished | undefined;
  readonly result: Result | undefined;
  readonly problems: readonly Problem[];
  readonly codes: readonly string[];
  readonly site: ClaimedSite;
  readonly trail: Trail;
}

interface Options {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly identity?: Partial<RunIdentity>;
  readonly claims?: Readonly<Record<string, string>>;
  readonly workspace?: string;
  readonly variables?: Readonly<Record<string, string>>;
  /** Cancels the job when this is so. */
  readonly cancelWhen?: () => boolean;
}

/** A sealed plan in a run's artifacts, the job that wants to apply it, its account and its tool. */
export class Scene {
  // Children run in real time: the world's goes faster, so that nobody waits for a lease.
  readonly clock = new ScaledClock(20);
  readonly world: World;
  readonly github: GitHubWorld;
  readonly tool = new StandInTool(newFolder());
  readonly workspace = join(newFolder(), 'shop');
  digest = '';
  artifactId = '';

  private constructor({ github, account, others = [] }: Setting) {
    const { clock } = this;
    const parameters = [
      { name: '/adhoc/dev/alpha/images/gunicorn', value: 'acme/backend@sha256:1' },
      ...(account?.parameters ?? []),
    ];
    const keys = [{ id: 'plans', alias: 'alias/adhoc-plans' }];
    const oidc = { requestToken: 'request-token', claims: {} };
    const scenario = plainAccount({ ...account, parameters, keys, oidc, roles: [deployRole] });
    const allow = [...spec.calls.map(({ action }) => action), ...others];
    this.world = new World(scenario, { clock, allow });
    this.github = new GitHubWorld(protectedRepository(github), { clock });
  }

  static async open(setting: Setting = {}): Promise<Scene> {
    const scene = new Scene(setting);
    worlds.push(await scene.github.listen());
    await writeTree(scene.workspace, { 'README.md': 'what lay there before' });
    await scene.store(setting.plan);
    return scene;
  }

  /** Seals a plan and stores it as the run's artifact. */
  async store(changes: PlanChanges = {}): Promise<void> {
    const about = { path: this.workspace, nowMs: this.clock.now() };
    const { digest, file } = await sealedPlan(about, changes);
    this.digest = digest;
    this.upload(readFileSync(file), `adhoc-plan-alpha-${this.github.store.all.length}`);
  }

  upload(bytes: Buffer, name: string): void {
    const about = { runId: '4711', name, mimeType: 'application/octet-stream' };
    const artifact = this.github.store.create({ ...about, expiresAt: undefined });
    if (!artifact) throw new Error(`${name} is taken`);
    Object.assign(artifact, { bytes, hash: sha256Of(bytes), finalized: true });
    this.artifactId = String(artifact.id);
  }

  /** The bytes of the artifact that is applied. */
  get artifact(): Buffer {
    return this.github.store.byId(Number(this.artifactId))?.bytes ?? Buffer.alloc(0);
  }

  /** A parameter as it stands; empty when there is none. */
  async parameter(name: string): Promise<string> {
    const { clock, world } = this;
    const requestHandler = world.requestHandler();
    const credentials = async () => ({ ...exampleCredentials });
    const aws = new Aws({ region: 'eu-west-1', clock, credentials, requestHandler });
    return (await (await aws.ssm('eu-west-1')).read(name))?.value ?? '';
  }

  /** What the AWS account was asked to change. */
  get writes(): string[] {
    const opened = 'kms:Decrypt';
    return this.world.journal.writes().flatMap(({ action }) => (action === opened ? [] : action));
  }

  /** The workspace and its surroundings are what they were. */
  get isPutBack(): boolean {
    const beside = readdirSync(dirname(this.workspace));
    return beside.join() === 'shop' && readdirSync(this.workspace).join() === 'README.md';
  }

  async run({ inputs = {}, identity, claims, ...options }: Options = {}): Promise<ApplyRun> {
    const site = new ClaimedSite({ job: 'apply', step: 'apply', ...identity });
    site.claims = { ...site.claims, ...claims };
    const trail = new Trail();
    const cancel = new AbortController();
    if (options.cancelWhen) void this.#cancelWhen(options.cancelWhen, cancel);
    const left = (more: Pick<ApplyRun, 'finished' | 'result' | 'problems'>): ApplyRun => ({
      ...{ ...more, site, trail },
      codes: more.problems.map(({ code }) => code),
    });
    this.#leave(site);
    this.world.asking = spec.name;
    try {
      const around = { site, trail, ...options, signal: cancel.signal };
      const finished = await this.silently(() => this.#apply(inputs, around));
      const result = resultOf(finished, site);
      return left({ finished, result, problems: result.failure ? [result.failure] : [] });
    } catch (thrown) {
      if (!(thrown instanceof ReportedError)) throw thrown;
      return left({ finished: undefined, result: undefined, problems: thrown.problems });
    } finally {
      this.world.asking = undefined;
    }
  }

  /** GitHub's library prints what it does. */
  async silently<T>(work: () => Promise<T>): Promise<T> {
    const write = process.stdout.write;
    process.stdout.write = () => true;
    try {
      return await work();
    } finally {
      process.stdout.write = write;
    }
  }

  async #apply(
    given: Readonly<Record<string, string>>,
    { site, trail, signal, workspace = this.workspace, variables = {} }: Options & Around,
  ): Promise<Finished> {
    this.becomeJob();
    const token = 'ghs_token_of_the_job';
    const all: Readonly<Record<string, string>> = {
      environment: 'alpha',
      'plan-artifact-id': this.artifactId,
      'plan-digest': this.digest,
      'plan-passphrase': passphrase,
      'github-token': token,
      'aws-region': 'eu-west-1',
      ...given,
    };
    const inputs = parseInputs(spec.inputs, (name) => all[name] ?? '');
    const { clock, github, world } = this;
    const api = new GitHubApi({ token, clock, signal, send: github.send, url: github.url });
    const session = { action: 'apply-env', site, clock, signal };
    const requestHandler = world.requestHandler();
    const platform = { os: 'linux', arch: 'x64' };
    const seen = new Map([...this.tool.variables, ...Object.entries(variables)]);
    return applyEnv(inputs, {
      ...session,
      trail,
      github: api,
      machine: { platform, workspace, variables: seen },
      openAws: () => openSession(inputs, { ...session, requestHandler }),
    });
  }

  /** The process is a job of the run, as far as its variables go. */
  becomeJob(): void {
    const temp = join(this.tool.home, 'temp');
    mkdirSync(temp, { recursive: true });
    Object.assign(process.env, {
      RUNNER_TEMP: temp,
      ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:9/token',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
      GITHUB_WORKSPACE: this.workspace,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_API_URL: this.github.url,
      ACTIONS_RESULTS_URL: this.github.url,
      ACTIONS_RUNTIME_TOKEN: this.github.runtimeToken('4711'),
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    });
  }

  async #cancelWhen(isDue: () => boolean, cancel: AbortController): Promise<void> {
    while (!isDue()) await this.clock.sleep(200);
    cancel.abort(new CancelledError());
  }

  /** Whether the tool has begun to apply and goes on. */
  get isApplying(): boolean {
    return existsSync(join(this.tool.home, 'started'));
  }

  #leave(site: ClaimedSite): void {
    leaveIfFailing((name) =>
      leaveFiles(name, {
        'log.txt': site.text,
        'summary.md': site.pages.join('\n'),
        'calls.txt': this.tool.calls.join('\n'),
        'journal.json': JSON.stringify(this.world.journal, null, 2),
      }),
    );
  }
}

interface Around {
  readonly site: ClaimedSite;
  readonly trail: Trail;
  readonly signal: AbortSignal;
}
