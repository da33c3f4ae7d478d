import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Answer {
  readonly status: number;
  readonly body?: string | undefined;
}

/** A backend for states by HTTP, with locks, that takes states or says no. */
class States {
  readonly #takesStates: boolean;
  readonly #states = new Map<string, string>();
  readonly #locks = new Map<string, string>();

  constructor(takesStates: boolean) {
    this.#takesStates = takesStates;
  }

  lock(path: string, holder: object): void {
    this.#locks.set(path, JSON.stringify(holder));
  }

  answer(method: string, path: string, body: string): Answer {
    if (method === 'GET') return this.#read(path);
    if (method === 'LOCK') return this.#lock(path, body);
    if (method === 'UNLOCK') return this.#unlock(path, body);
    if (!this.#takesStates) return { status: 403 };
    this.#states.set(path, body);
    return { status: 200 };
  }

  #read(path: string): Answer {
    const state = this.#states.get(path);
    return state === undefined ? { status: 404 } : { status: 200, body: state };
  }

  #lock(path: string, body: string): Answer {
    const holder = this.#locks.get(path);
    if (holder !== undefined) return { status: 423, body: holder };
    this.#locks.set(path, body);
    return { status: 200 };
  }

  /** Terraform releases a lock by force without saying which. */
  #unlock(path: string, body: string): Answer {
    const id = (text: string) => (JSON.parse(text) as { ID?: string }).ID;
    const held = this.#locks.get(path);
    if (held === undefined || (body !== '' && id(held) !== id(body))) return { status: 409 };
    this.#locks.delete(path);
    return { status: 200 };
  }
}

/** Starts one on a port of its own. */
export async function stateServer({ takesStates }: { readonly takesStates: boolean }) {
  const states = new States(takesStates);
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const path = (request.url ?? '').replace(/\?.*$/, '');
      const answer = states.answer(request.method ?? '', path, body);
      response.statusCode = answer.status;
      response.end(answer.body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    lock: (path: string, holder: object) => states.lock(path, holder),
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
