import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { environmentFolder, plainEnvironment } from './tools.ts';

const password = 'first-password';

/** It refuses to run as root: as nobody, then. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** A real PostgreSQL of its own, with `psql`, at an address of this machine alone. */
export class Postgres {
  readonly #port: number;
  readonly #folder: string;
  readonly #child: ChildProcess;

  private constructor(port: number, folder: string, child: ChildProcess) {
    this.#port = port;
    this.#folder = folder;
    this.#child = child;
  }

  static async start(): Promise<Postgres> {
    const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
    if (nobody.uid) chownSync(folder, nobody.uid, nobody.gid);
    chmodSync(folder, 0o700);
    const secret = join(folder, 'password');
    writeFileSync(secret, password, { mode: 0o644 });
    const data = join(folder, 'data');
    const make = ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', secret, '-N'];
    const options = { ...nobody, cwd: '/', env: plainEnvironment };
    execFileSync(join(programs(), 'initdb'), make, { ...options, stdio: 'pipe' });
    const port = await freePort();
    const run = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-F'];
    const child = spawn(join(programs(), 'postgres'), run, {
      ...options,
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    for await (const line of createInterface(child.stderr))
      if (line.includes('ready to accept connections')) {
        child.stderr.resume();
        return new Postgres(port, folder, child);
      }
    throw new Error('PostgreSQL did not start');
  }

  /** What a client needs to come in as its first user; a role of its own goes over it. */
  get env(): Record<string, string> {
    return {
      ...plainEnvironment,
      PATH: `${programs()}:${plainEnvironment.PATH}`,
      ...{ PGHOST: '127.0.0.1', PGPORT: String(this.#port), PGDATABASE: 'postgres' },
      ...{ PGUSER: 'postgres', PGPASSWORD: password },
    };
  }

  async stop(): Promise<void> {
    const ended = new Promise((settle) => this.#child.once('close', settle));
    this.#child.kill('SIGINT');
    await ended;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Where the package `pgserver` has them. */
function programs(): string {
  const libraries = join(environmentFolder, 'lib');
  const [python = ''] = readdirSync(libraries).filter((name) => name.startsWith('python'));
  return join(libraries, python, 'site-packages/pgserver/pginstall/bin');
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((settle, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => settle(port));
    });
  });
}
