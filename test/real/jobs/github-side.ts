import type { Identity } from '../../runner/identity.ts';
import { ScaledClock } from '../../world/clock.ts';
import { approvedRun, protectedRepository, type ScenarioRun } from '../../world/github/scenario.ts';
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

/** GitHub's API, artifacts and ID tokens on sockets; every run was approved for the environment `adhoc`. */
export class GitHubSide {
  readonly api: GitHubWorld;
  readonly #clock = new ScaledClock(1);
  readonly #servers: { close(): Promise<void> }[] = [];
  readonly #runs: ScenarioRun[] = [];

  private constructor() {
    // Of its own: where jobs work with a fixed path, its name is made of the repository's id.
    const repositoryId = 1_000_000_000 + process.pid;
    const repository = protectedRepository({ runs: this.#runs, repositoryId });
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
    this.#runs.push({ ...approvedRun, id, sha });
    return id;
  }

  /** What the runner of that job is told, and the endpoint that its ID tokens come from. */
  async identity({
    name,
    runId,
    attempt,
    ...place
  }: JobPlace): Promise<Partial<Identity> & { readonly idTokenUrl: string }> {
    const { repository, repositoryId, token } = this.api.scenario;
    const runtimeToken = this.api.runtimeToken(String(runId));
    const sha = this.#runs.find(({ id }) => id === runId)?.sha ?? approvedRun.sha;
    const { url } = await this.#tokens(runtimeToken, {
      ...githubClaims,
      sha,
      ...{ run_id: String(runId), run_attempt: String(attempt) },
      repository_id: String(repositoryId),
      ...{ repository_visibility: 'private', event_name: 'push' },
      environment: place.environment ?? (name === 'apply' ? 'adhoc' : ''),
    });
    return {
      ...{ repository, token, runtimeToken, job: name, sha, eventName: 'push' },
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

  async #tokens(requestToken: string, given: Readonly<Record<string, string>>): Promise<Server> {
    const claims = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
    const about = { name: 'tokens', account: '123456789012', region: 'eu-west-1' };
    const world = new World({ ...about, oidc: { requestToken, claims } }, { clock: this.#clock });
    const server = await world.listen();
    this.#servers.push(server);
    return server;
  }
}
