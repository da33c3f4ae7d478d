import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getBlob, putBlob } from '../artifacts/blobs.ts';
import { type Artifact, ArtifactStore } from '../artifacts/store.ts';
import { answerTwirp, twirpPath } from '../artifacts/twirp.ts';
import type { WorldClock } from '../clock.ts';
import { type Fault, Faults } from '../faults.ts';
import { readToken, signToken } from '../oidc/jwt.ts';
import { DeploymentStore } from './deployments.ts';
import { answerRest, restName } from './rest.ts';
import type { RestAnswer } from './route.ts';
import type { GitHubScenario } from './scenario.ts';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** One request of a client; a body makes it a POST. */
interface Sent {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** GitHub's API and its results service, in process or on a socket. */
export class GitHubWorld {
  readonly store: ArtifactStore;
  readonly deployments: DeploymentStore;
  /** Everything that was asked, by name, with the status of the answer. */
  readonly journal: { readonly name: string; readonly path: string; readonly status: number }[] =
    [];
  readonly scenario: GitHubScenario;
  readonly #clock: WorldClock;
  readonly #faults: Faults;
  readonly #startedAt: number;
  #url = 'http://github.invalid';

  constructor(
    scenario: GitHubScenario,
    { clock, faults = [] }: { clock: WorldClock; faults?: readonly Fault[] },
  ) {
    this.scenario = scenario;
    this.#clock = clock;
    this.#startedAt = clock.now();
    this.#faults = new Faults(faults);
    this.store = new ArtifactStore(() => clock.now());
    this.deployments = new DeploymentStore(scenario);
  }

  get url(): string {
    return this.#url;
  }

  /** ACTIONS_RUNTIME_TOKEN of a job of that run. */
  runtimeToken(runId: string): string {
    return signToken({ scp: `Actions.Example Actions.Results:${runId}:job-of-${runId}` });
  }

  count(name: string): number {
    return this.journal.filter((one) => one.name === name).length;
  }

  /** In place of the network, for the API. */
  readonly send = async ({ url, headers, body = '' }: Sent) => {
    const { pathname: path, searchParams: query } = new URL(url);
    const method = body === '' ? 'GET' : 'POST';
    const told = this.#answer({ method, path, query, headers, body: Buffer.from(body) });
    return { ...told, body: told.body.toString() };
  };

  async listen(): Promise<{ readonly url: string; close(): Promise<void> }> {
    const server = createServer((request, response) => void this.#serve(request, response));
    server.unref().on('connection', (socket) => socket.unref());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.#url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const close = () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    return { url: this.#url, close };
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', this.#url);
    const headers = request.headers as Record<string, string>;
    const method = request.method ?? 'GET';
    try {
      const told = this.#answer({ method, path, query, headers, body: Buffer.concat(chunks) });
      const length = told.body.length;
      response.writeHead(told.status, { ...told.headers, 'content-length': length }).end(told.body);
    } catch {
      request.socket.resetAndDestroy();
    }
  }

  #answer(asked: Asked): Told {
    const name = nameOf(asked);
    const at = this.#clock.now() - this.#startedAt;
    const [fault] = this.#faults.meet(name, at);
    if (fault && 'after' in fault && fault.after) this.#route(asked);
    const told = (fault && suffered(fault)) ?? this.#route(asked);
    this.journal.push({ name, path: asked.path, status: told.status });
    return told;
  }

  #route(asked: Asked): Told {
    const { method, path, query, headers, body } = asked;
    if (path.startsWith(twirpPath)) return this.#twirp(asked);
    if (path.startsWith('/blobs/')) return this.#blob(asked);
    const now = this.#clock.now();
    const { scenario, store, deployments } = this;
    const around = { scenario, artifacts: store.all, deployments, now, signedUrl: this.#signedUrl };
    const { authorization } = headers;
    return json(answerRest({ method, path, query, authorization, body }, around));
  }

  #twirp({ path, headers, body }: Asked): Told {
    const claims = readToken((headers.authorization ?? '').replace(/^Bearer /, ''));
    const runId = /Actions\.Results:([^: ]+):/.exec(String(claims?.scp))?.[1];
    if (!runId) return json({ status: 401, body: { code: 'unauthenticated', msg: 'bad token' } });
    const around = { store: this.store, runId, uploadUrl: this.#signedUrl };
    const message = JSON.parse(body.toString());
    const signedUrl = this.#signedUrl;
    return json(answerTwirp(path.slice(twirpPath.length), message, { ...around, signedUrl }));
  }

  #blob({ path, method, query, body }: Asked): Told {
    const artifact = this.store.byId(Number(path.split('/')[2]));
    if (!artifact) return json({ status: 404, body: { message: 'BlobNotFound' } });
    return method === 'PUT' ? putBlob(artifact, query, body) : getBlob(artifact);
  }

  readonly #signedUrl = ({ id }: Artifact) => `${this.#url}/blobs/${id}/content?sig=world`;
}

function nameOf({ path, method }: Asked): string {
  if (path.startsWith(twirpPath)) return `results:${path.slice(twirpPath.length)}`;
  if (path.startsWith('/blobs/')) return method === 'PUT' ? 'blob:Put' : 'blob:Get';
  return restName({ path, method }) ?? 'github:Unknown';
}

function json({ status, headers, body }: RestAnswer): Told {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers: { ...type, ...headers }, body: Buffer.from(JSON.stringify(body)) };
}

function suffered({ kind }: Fault): Told | undefined {
  if (kind === 'reset') throw new Error('read ECONNRESET');
  if (kind === 'throttle')
    return json({
      status: 403,
      headers: { 'retry-after': '7', 'x-ratelimit-remaining': '0' },
      body: { message: 'You have exceeded a secondary rate limit.' },
    });
  if (kind === 'server-error') return json({ status: 502, body: { message: 'Server Error' } });
  if (kind === 'access-denied')
    return json({ status: 403, body: { message: 'Resource not accessible by integration' } });
  if (kind === 'garbage')
    return { status: 200, headers: {}, body: Buffer.from('<html>Sign in</html>') };
  return undefined;
}
