import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SCALED_TIME } from '../../runner/node.ts';
import { timeEnvironment, timeOf } from '../../runner/time.ts';
import { ScaledClock } from '../../world/clock.ts';
import type { Scenario } from '../../world/scenario.ts';
import { GitHubSide } from '../jobs/github-side.ts';
import { Accounts } from './accounts.ts';
import type { ActRun } from './act.ts';
import { Caller } from './caller.ts';
import type { Spoiled } from './copies.ts';
import { callerForAct } from './rewrites.ts';
import { Site } from './site.ts';

const root = resolve(import.meta.dirname, '../../..');

interface Setting {
  /** The file that the team starts from, of `examples/workflows`. */
  readonly starter: string;
  readonly accounts: readonly Scenario[];
  /** What else is in its repository. */
  readonly files?: Readonly<Record<string, string>>;
  /** What is wrong in its copy of ours. */
  readonly spoiled?: readonly Spoiled[];
}

/** A team with a starter file in its repository, and accounts of the embedded AWS. */
export class Team implements AsyncDisposable {
  readonly accounts: Accounts;
  readonly site: Site;
  readonly #github: GitHubSide;
  readonly #caller: Caller;
  readonly #starter: string;

  private constructor(
    parts: { github: GitHubSide; accounts: Accounts; site: Site },
    setting: Setting,
  ) {
    this.accounts = parts.accounts;
    this.site = parts.site;
    this.#github = parts.github;
    this.#starter = setting.starter;
    const { accounts, github } = parts;
    const env = {
      AWS_ENDPOINT_URL: accounts.url,
      NODE_OPTIONS: `--import=${SCALED_TIME}`,
      ...timeEnvironment(timeOf(accounts.clock)),
    };
    const text = readFileSync(join(root, 'examples/workflows', setting.starter), 'utf8');
    // The one thing that no machine of a test has is the address of an environment.
    const file = callerForAct(text).replaceAll(/https:.*\.example\.com/g, parts.site.url);
    const files = { [`.github/workflows/${setting.starter}`]: file, ...setting.files };
    this.#caller = new Caller({ github, env, clock: accounts.clock }, files, setting.spoiled);
  }

  static async open(setting: Setting): Promise<Team> {
    const [github, accounts, site] = await Promise.all([
      GitHubSide.open(),
      new Accounts(setting.accounts, new ScaledClock(20)).listen(),
      new Site().listen(),
    ]);
    return new Team({ github, accounts, site }, setting);
  }

  /** Starts its file by hand. */
  dispatch(inputs: Readonly<Record<string, string>>): Promise<ActRun> {
    return this.#caller.dispatch(this.#starter, inputs);
  }

  /** `alpha success`: the last that GitHub was told of each deployment, the newest first. */
  get deployments(): string[] {
    const { all } = this.#github.api.deployments;
    return all.map(({ environment, statuses }) => `${environment} ${statuses[0]?.state}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#caller[Symbol.dispose]();
    await this.accounts[Symbol.asyncDispose]();
    await this.site[Symbol.asyncDispose]();
    await this.#github.close();
  }
}
