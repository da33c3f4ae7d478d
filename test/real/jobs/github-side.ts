import type { Identity } from '../../runner/identity.ts';
import { ScaledClock } from '../../world/clock.ts';
import {
  adhoc,
  approval,
  approvedRun,
  protectedRepository,
  type ScenarioRun,
} from '../../world/github/scenario.ts';
import { GitHubWorld } from '../../world/github/world.ts';
import type { Server } from '../../world/http.ts';
import { githubClaims } from '../../world/scenarios/github.ts';
import { World } from '../../world/world.ts';

/** Which job of which run. */
export interface JobPlace {
  readonly name: string;
  readonly runId: number;
  readonly attempt: number;
  /** The protected environment that it works in. Without it: `adhoc` for `apply`, and none for other jobs. */
  readonly environment?: string;
}

const firstRun = 4711;

/** GitHub's API, artifacts and ID tokens on sockets; every run was approved for the environments `adhoc` and `prod`. */
export class GitHubSide {
  readonly api: GitHubWorld;
  readonly #clock = new ScaledClock(1);
  readonly #servers: { close(): Promise<void> }[] = [];
  readonly #runs: ScenarioRun[] = [];

  private constructor() {
    // Of its own: where jobs work with a fixed path, its name is made of the repository's id.
    const repositoryId = 1_000_000_000 + process.pid;
    const environments = [adhoc, { ...adhoc, name: 'prod' }];
    const permissions = ['actions: read', 'deployments: write'];
    const about = { repositoryId, environments, permissions };
    const repository = protectedRepository({ runs: this.#runs, ...about });
    this.api = new GitHubWorld(repository, { clock: this.#clock });
  }

  static async open(): Promise<GitHubSide> {
    const side = new GitHubSide();
    side.#servers.push(await side.api.listen());
    return side;
  }

  /** The id of a run that has no artifact yet, of that commit. */
  nextRun(sha: string = approvedRun.sha): number {
    const id = firstRun + this.#runs.length;
    const reviews = [approval, { ...approval, environment: 'prod' }];
    this.#runs.push({ ...approvedRun, id, sha, reviews });
    return id;
  }

  /** What GitHub vouches for of that job in its ID tokens. */
  claimsOf({ name, runId, attempt, ...place }: JobPlace): Readonly<Record<string, string>> {
    const { repository, repositoryId } = this.api.scenario;
    const environment = place.environment ?? (name === 'apply' ? 'adhoc' : '');
    const claims = {
      ...githubClaims,
      sub: `repo:${repository}:${environment ? `environment:${environment}` : 'ref:refs/heads/main'}`,
      sha: this.#shaOf(runId),
      ...{ run_id: String(runId), run_attempt: String(attempt) },
      repository_id: String(repositoryId),
      ...{ repository_visibility: 'private', event_name: 'push' },
      environment,
    };
    return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== ''));
  }

  /** What the runner of that job is told, and the endpoint that its ID tokens come from. */
  async identity(place: JobPlace): Promise<Partial<Identity> & { readonly idTokenUrl: string }> {
    const { name, runId, attempt } = place;
    const { repository, repositoryId, token } = this.api.scenario;
    const runtimeToken = this.api.runtimeToken(String(runId));
    const { url } = await this.#tokens(runtimeToken, this.claimsOf(place));
    return {
      ...{ repository, token, runtimeToken, job: name, eventName: 'push' },
      sha: this.#shaOf(runId),
      repositoryId: String(repositoryId),
      runId: String(runId),
      runAttempt: String(attempt),
      apiUrl: this.api.url,
      resultsUrl: this.api.url,
      idTokenUrl: `${url}/oidc/token?api-version=2.0`,
    };
  }

  async close(): Promise<void> {
    for (const server of this.#servers) await server.close();
  }

  #shaOf(runId: number): string {
    return this.#runs.find(({ id }) => id === runId)?.sha ?? approvedRun.sha;
  }

  async #tokens(requestToken: string, claims: Readonly<Record<string, string>>): Promise<Server> {
    const about = { name: 'tokens', account: '123456789012', region: 'eu-west-1' };
    const world = new World({ ...about, oidc: { requestToken, claims } }, { clock: this.#clock });
    const server = await world.listen();
    this.#servers.push(server);
    return server;
  }
}
