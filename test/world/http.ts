import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Respond } from './in-process.ts';
import type { WireRequest } from './wire/message.ts';

export interface Server {
  readonly url: string;
  close(): Promise<void>;
}

/** The world on a port of this machine. */
export async function serve(respond: Respond): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(request, response, respond);
  });
  // A failing test may leave it open: that must not keep the process from ending.
  server.unref().on('connection', (socket) => socket.unref());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, respond: Respond) {
  const gone = new AbortController();
  response.on('close', () => gone.abort(new Error('the client went away')));
  try {
    const { status, headers, body } = await respond(await toWire(request), gone.signal);
    const length = Buffer.byteLength(body);
    response.writeHead(status, { ...headers, 'content-length': length }).end(body);
  } catch {
    request.socket.resetAndDestroy(); // a reset fault, or a client that went away
  }
}

async function toWire(request: IncomingMessage): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://world');
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString(),
  };
}
