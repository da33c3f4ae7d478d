import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { createDatabase, dropDatabase } from '../../../infra/app/database-scripts.ts';
import { root } from '../../repo/sources.ts';
import { Postgres } from '../postgres.ts';
import { Part } from './part.ts';

interface Settings {
  readonly services: Readonly<
    Record<string, { readonly command?: string[]; readonly 'health-check'?: string }>
  >;
  readonly tasks: { readonly migrate: { readonly command: string[] } };
}

const file = join(root, 'examples/app/environment.yaml');
const { services, tasks } = parse(readFileSync(file, 'utf8')) as Settings;
const secret = "o'ne two";
const started: Part[] = [];
let postgres: Postgres;
let env: Record<string, string>;

/** A database task of infra/, as the first user of the server. */
function psql(script: string) {
  const more = { NAME: 'notes-db', PASSWORD: secret };
  const options = { env: { ...postgres.env, ...more }, encoding: 'utf8' } as const;
  return spawnSync('sh', ['-euc', script], options);
}

function start(folder: string, command: readonly string[]): Part {
  const part = new Part(folder, command, { ...env, PORT: '0' });
  started.push(part);
  return part;
}

/** A server whose command is that of its image; its address is in its log. */
async function serve(folder: string): Promise<string> {
  const text = readFileSync(join(root, 'examples/app', folder, 'Dockerfile'), 'utf8');
  const [, command = '[]'] = /^CMD (.*)$/m.exec(text) ?? [];
  const [, port] = await start(folder, JSON.parse(command)).logged(/listening on (\d+)/);
  return `http://127.0.0.1:${port}`;
}

interface Note {
  readonly text: string;
  readonly words: number | null;
}

/** Asks the server at an address, and waits for its whole answer. */
async function ask(address: string, body?: unknown): Promise<{ status: number; text: string }> {
  const given = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(address, given);
  return { status: answer.status, text: await answer.text() };
}

async function notes(api: string): Promise<Note[]> {
  return JSON.parse((await ask(`${api}/api/notes`)).text) as Note[];
}

async function migrate(): Promise<{ code: number | null; log: string }> {
  const part = start('backend', tasks.migrate.command);
  return { code: await part.ended(), log: part.log };
}

/** Whether a migration waits for another one, which is played here by a session with the same lock. */
async function waitsForAnother(): Promise<boolean> {
  const other = spawn('psql', ['-XqAt'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  other.stdin.write('SELECT pg_advisory_lock(1);\n\\echo held\n');
  await once(other.stdout, 'data');
  let isOver = false;
  const ours = migrate().then(() => {
    isOver = true;
  });
  let waits = false;
  while (!isOver && !waits) {
    await new Promise(setImmediate);
    waits = psql(
      `psql -XAt -c "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'advisory'"`,
    ).stdout.startsWith('1');
  }
  other.stdin.end();
  await ours;
  return waits;
}

const hostile = "'; DROP TABLE notes; -- \\! id :name :'text'";

/** What became of the application from its first start to its end, in this order. */
async function live() {
  const created = psql(createDatabase);
  const api = await serve('backend');
  const early = [
    await ask(`${api}${services.api?.['health-check']}`),
    await ask(`${api}/api/notes`),
  ];
  const waited = await waitsForAnother();
  const migrations = [await migrate(), await migrate()];
  const bad = await Promise.all(
    ['', 7, 'x'.repeat(1001)].map((text) => ask(`${api}/api/notes`, { text })),
  );
  const written = await ask(`${api}/api/notes`, { text: hostile });
  const before = await notes(api);
  const workers = [1, 2].map(() => start('backend', services.jobs?.command ?? []));
  // One alone may count all, while the other does not hear yet that it shall leave.
  await Promise.all(workers.map((worker) => worker.logged(/working/)));
  await ask(`${api}/api/notes`, { text: 'one two three' });
  let counted = await notes(api);
  while (counted.some(({ words }) => words === null)) counted = await notes(api);
  const left = await Promise.all(workers.map((worker) => worker.stop()));
  const page = await serve('frontend');
  const anywhere = await ask(`${page}/any/path`);
  const healthy = await ask(`${page}${services['web-ui']?.['health-check']}`);
  const dropped = [psql(dropDatabase), psql(dropDatabase)];
  const logs = workers.map(({ log }) => log).join('');
  return {
    ...{ created, early, waited, migrations, bad, written, before, counted, left, logs },
    ...{ anywhere, healthy, dropped },
  };
}

let seen: Awaited<ReturnType<typeof live>>;

beforeAll(async () => {
  postgres = await Postgres.start();
  const role = { PGUSER: 'notes-db', PGDATABASE: 'notes-db', PGPASSWORD: secret };
  env = { ...postgres.env, ...role };
  seen = await live();
});

afterAll(async () => {
  for (const part of started) await part.stop();
  await postgres.stop();
});

describe('the example application, in a database that a task of infra/ made', () => {
  it('is healthy before its schema is there, and says where it needs it', () => {
    expect(seen.created).toMatchObject({ status: 0, stdout: expect.stringContaining('ready') });
    expect(seen.early.map(({ status }) => status)).toEqual([200, 500]);
  });

  it('brings its schema once, and waits for another that does', () => {
    expect(seen.waited).toBe(true);
    const told = '001-notes.sql: there already\n002-words.sql: there already\n';
    expect(seen.migrations).toEqual(Array(2).fill({ code: 0, log: told }));
  });

  it('keeps what is written word for word, and refuses what is no text', () => {
    expect(seen.written.status).toBe(201);
    expect(seen.before).toEqual([expect.objectContaining({ text: hostile, words: null })]);
    expect(seen.bad.map(({ status }) => status)).toEqual([400, 400, 400]);
  });

  it('counts each note once, and its workers leave when they are told to', () => {
    expect(seen.counted[0]).toMatchObject({ text: 'one two three', words: 3 });
    expect(seen.logs.match(/counted note \d+/g)?.toSorted()).toEqual([
      'counted note 1',
      'counted note 2',
    ]);
    expect(seen.left).toEqual([0, 0]);
  });

  it('shows its page at every path, and is healthy', () => {
    expect(seen.anywhere.text).toContain('<h1>Notes</h1>');
    expect(seen.healthy.status).toBe(200);
  });

  it('ends with its database; to end it again is no error', () => {
    expect(seen.dropped.map(({ status }) => status)).toEqual([0, 0]);
  });
});
