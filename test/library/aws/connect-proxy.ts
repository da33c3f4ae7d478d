import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';

/** Something that listens on loopback until the test ends. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** A proxy on loopback; wherever a client wants to go, it gets to `target`. */
export interface ConnectProxy extends Listening {
  /** `CONNECT sts.eu-west-1.amazonaws.com:443`, in order. */
  readonly log: string[];
  /** What clients sent as name:password. */
  readonly signIns: string[];
}

/** `refuse` is the status line's end that every CONNECT is answered with. */
export async function connectProxy(about: {
  target: number;
  refuse?: string;
}): Promise<ConnectProxy> {
  const log: string[] = [];
  const signIns: string[] = [];
  const server = createServer((request, response) => {
    log.push(`${request.method} ${request.url}`);
    response.writeHead(501).end();
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    log.push(`CONNECT ${request.url}`);
    const basic = request.headers['proxy-authorization']?.replace('Basic ', '');
    if (basic) signIns.push(Buffer.from(basic, 'base64').toString());
    if (about.refuse) return socket.end(`HTTP/1.1 ${about.refuse}\r\n\r\n`);
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    return join(socket, about.target);
  });
  return { log, signIns, ...(await listening(server)) };
}

/** Takes TLS off what comes for `target`. */
export function tlsFront(about: { key: string; cert: string; target: number }): Promise<Listening> {
  return listening(createTlsServer(about, (socket) => join(socket, about.target)));
}

function join(socket: Socket, port: number): void {
  const onward = connect(port, '127.0.0.1');
  for (const end of [socket, onward]) end.on('error', () => end.destroy());
  socket.pipe(onward).pipe(socket);
}

async function listening(server: Server): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
