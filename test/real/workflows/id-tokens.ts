import type { WorldClock } from '../../world/clock.ts';
import { type Server, serve } from '../../world/http.ts';
import { answerTokenRequest } from '../../world/oidc/endpoint.ts';
import type { WireRequest } from '../../world/wire/message.ts';
import type { GitHubSide } from '../jobs/github-side.ts';
import { type PlacedJob, refOf } from './rewrites.ts';

/**
 * GitHub's ID tokens for the jobs of one run. What a token says of a job's environment comes from what the job itself
 * has as `environment:`, as the runner evaluates it: a job that lost it gets a token without one.
 */
export class IdTokens implements AsyncDisposable {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** @param clock of those who look when a token ends. */
  static async open(github: GitHubSide, runId: number, clock: WorldClock): Promise<IdTokens> {
    const requestToken = github.api.runtimeToken(String(runId));
    const respond = async (request: WireRequest) => {
      const [name = '', environment = '', workflow = ''] = ['job', 'environment', 'workflow'].map(
        (about) => request.query.get(about) ?? '',
      );
      const claims = {
        ...github.claimsOf({ name, runId, attempt: 1, environment }),
        job_workflow_ref: refOf(workflow),
      };
      return answerTokenRequest(request, { oidc: { requestToken, claims }, now: clock.now() });
    };
    return new IdTokens(await serve(respond));
  }

  /** ACTIONS_ID_TOKEN_REQUEST_URL of a job, which may hold an expression of its workflow. */
  urlOf({ workflow, job, environment }: PlacedJob): string {
    const about = `workflow=${workflow}&job=${job}&environment=${environment}`;
    return `${this.#server.url}/oidc/token?api-version=2.0&${about}`;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#server.close();
  }
}
