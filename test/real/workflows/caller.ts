import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScaledClock, type WorldClock } from '../../world/clock.ts';
import type { GitHubSide } from '../jobs/github-side.ts';
import { writeMirror } from '../terraform/mirror.ts';
import { programOf } from '../terraform/programs.ts';
import { type ActRun, act } from './act.ts';
import { copyOfOurs, copyOfSetup, type Spoiled, setupActions, write } from './copies.ts';
import { IdTokens } from './id-tokens.ts';
import { ourRef, ourselves, type PlacedJob } from './rewrites.ts';

/** What a run reaches. */
export interface Clouds {
  readonly github: GitHubSide;
  /** How tools and actions find AWS, and what else their environment holds. */
  readonly env: Readonly<Record<string, string>>;
  /** Of the account, when it is not the clock on the wall. */
  readonly clock?: WorldClock;
}

/** A repository of a team, on a machine with what GitHub's runners and setup actions bring. */
export class Caller implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'caller-'));
  readonly #clouds: Clouds;
  #copies = 0;

  readonly #spoiled: readonly Spoiled[];

  /** @param files of its one commit. */
  constructor(
    clouds: Clouds,
    files: Readonly<Record<string, string>>,
    spoiled: readonly Spoiled[] = [],
  ) {
    this.#clouds = clouds;
    this.#spoiled = spoiled;
    mkdirSync(this.#path('app'));
    for (const name of ['home', 'bin', 'event', 'setup']) mkdirSync(this.#path(name));
    copyOfSetup(this.#path('setup'));
    symlinkSync(programOf('terraform'), this.#path('bin/terraform'));
    symlinkSync(process.execPath, this.#path('bin/node'));
    writeMirror('terraform', this.#folder);
    this.#git('init', '--quiet', '--initial-branch=main');
    this.#git('remote', 'add', 'origin', 'https://github.com/acme/shop.git');
    this.change(files);
  }

  /** Writes these files, and commits them. */
  change(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) write(this.#path('app', name), text);
    this.#commit('change');
  }

  get sha(): string {
    return this.#git('rev-parse', 'HEAD').trim();
  }

  #commit(message: string): void {
    this.#git('add', '--all');
    const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
    this.#git(...author, 'commit', '--quiet', `--message=${message}`);
  }

  /** Starts one of its workflows by hand, as `workflow_dispatch` does. */
  async dispatch(workflow: string, inputs: Readonly<Record<string, string>>): Promise<ActRun> {
    const { github, env, clock = new ScaledClock(1) } = this.#clouds;
    const runId = github.nextRun(this.sha);
    const ours = this.#path(`ours-${this.#copies++}`);
    const runtimeToken = github.api.runtimeToken(String(runId));
    await using tokens = await IdTokens.open(github, runId, clock);
    const variablesOf = (job: PlacedJob) => ({ ACTIONS_ID_TOKEN_REQUEST_URL: tokens.urlOf(job) });
    copyOfOurs(ours, variablesOf, this.#spoiled);
    const eventFile = this.#path('event', `${runId}.json`);
    write(eventFile, JSON.stringify({ inputs }));
    const local = [
      [`${ourselves}@${ourRef}`, ours],
      ...setupActions().map((one) => [one, this.#path('setup')]),
    ];
    return await act({
      folder: this.#path('app'),
      ...{ workflow: `.github/workflows/${workflow}`, eventFile },
      words: [
        ...local.flatMap(([name, at]) => ['--local-repository', `${name}=${at}`]),
        ...['-s', `GITHUB_TOKEN=${github.api.scenario.token}`],
        ...['--env', 'GITHUB_REPOSITORY=acme/shop', '--env', `GITHUB_RUN_ID=${runId}`],
        ...['--env', `GITHUB_API_URL=${github.api.url}`],
        ...['--env', `GITHUB_REPOSITORY_ID=${github.api.scenario.repositoryId}`],
      ],
      env: {
        PATH: `${this.#path('bin')}:/usr/bin:/bin`,
        HOME: this.#path('home'),
        NO_COLOR: '1',
        TF_CLI_CONFIG_FILE: this.#path('cli.tfrc'),
        ACTIONS_RUNTIME_URL: `${github.api.url}/`,
        ACTIONS_RESULTS_URL: `${github.api.url}/`,
        ACTIONS_RUNTIME_TOKEN: runtimeToken,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: runtimeToken,
        ...env,
      },
    });
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #path(...names: string[]): string {
    return join(this.#folder, ...names);
  }

  #git(...words: string[]): string {
    return execFileSync('git', words, { cwd: this.#path('app'), encoding: 'utf8' });
  }
}
