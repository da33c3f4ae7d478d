import {
  createServer,
  Agent as HttpAgent,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer, Agent as HttpsAgent } from 'node:https';
import {
  type AddressInfo,
  createServer as createRawServer,
  type LookupFunction,
  type Socket,
} from 'node:net';
import { afterAll } from '@jest/globals';
import { type Certificate, certificate } from './certificate.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Whom clients of the scene trust. */
export const authority = certificate({ name: 'An authority for tests' });

const open: { close(): unknown }[] = [];
afterAll(() => Promise.all(open.map((server) => server.close())));

/** A host on this machine, by plain HTTP; closed after the tests of its file. Answers its port. */
export function plainHost(answer: Answer): Promise<number> {
  return listening(createServer(answer));
}

/** The same by TLS. */
export function secureHost({ cert, key }: Certificate, answer: Answer): Promise<number> {
  return listening(createSecureServer({ cert, key }, answer));
}

/** A host that writes these bytes to whoever connects, and hangs up. */
export function rawHost(bytes: string): Promise<number> {
  const server = createRawServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end(bytes, 'latin1'));
  });
  return portOf(server);
}

function listening(server: Server): Promise<number> {
  return portOf(server);
}

async function portOf(server: Server | ReturnType<typeof createRawServer>): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  open.push({ close });
  return (server.address() as AddressInfo).port;
}

/** Every name is this machine, but for those that are gone. */
const lookup: LookupFunction = (name, _options, found) => {
  if (!name.endsWith('.invalid')) return found(null, [{ address: '127.0.0.1', family: 4 }]);
  found(Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' }), []);
};

/** Agents that find hosts of the scene by any name, and trust its authority. */
export const agents = {
  httpAgent: new HttpAgent({ lookup }),
  httpsAgent: new HttpsAgent({ lookup, ca: authority.cert, maxCachedSessions: 0 }),
};
