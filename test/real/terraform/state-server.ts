import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A backend for states by HTTP that has none yet, and takes them or says no. */
export async function stateServer({ takesStates }: { readonly takesStates: boolean }) {
  const states = new Map<string, string>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const path = request.url ?? '';
      const isRead = request.method === 'GET';
      if (request.method === 'POST' && takesStates) states.set(path, body);
      const state = states.get(path);
      response.statusCode = statusOf(isRead, isRead ? state !== undefined : takesStates);
      response.end(isRead ? state : '');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function statusOf(isRead: boolean, isFine: boolean): number {
  if (isFine) return 200;
  return isRead ? 404 : 403;
}
