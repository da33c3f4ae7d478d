import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';
import { nodeForActions, SCALED_TIME } from '../../runner/node.ts';
import { dayMs, sha256Of } from '../../world/artifacts/store.ts';
import { VirtualClock } from '../../world/clock.ts';
import type { Fault } from '../../world/faults.ts';
import { type GitHubScenario, protectedRepository } from '../../world/github/scenario.ts';
import { GitHubWorld } from '../../world/github/world.ts';
import { ownEnvironment } from '../aws/process-environment.ts';
import { perform, type Task } from './fixtures/perform.ts';

/** The real @actions/artifact against a results service on a socket. */
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'adhoc-artifacts-'));
const fixture = new URL('./fixtures/artifact.ts', import.meta.url).pathname;
ownEnvironment();
const open: { close(): Promise<void> }[] = [];
const content = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));
let folders = 0;

afterAll(async () => {
  for (const one of open) await one.close();
  rmSync(folder, { recursive: true });
});

async function github(faults: readonly Fault[] = [], more: Partial<GitHubScenario> = {}) {
  const runs = [
    { id: 4711, sha: 'a' },
    { id: 4712, sha: 'b' },
    { id: 4713, sha: 'c', headRepositoryId: 666 },
  ];
  const clock = new VirtualClock(Date.now());
  const world = new GitHubWorld(protectedRepository({ runs, ...more }), { clock, faults });
  open.push(await world.listen());
  return { world, clock };
}

interface Told {
  readonly id?: string;
  readonly digest?: string;
  readonly bytes?: number;
  readonly file?: string;
  readonly code?: string;
  readonly message?: string;
  readonly printed: string;
}

/** One step of a job of run 4711, unless the variables say otherwise. */
async function step(
  world: GitHubWorld,
  task: Task,
  variables: Readonly<Record<string, string>> = {},
): Promise<Told> {
  Object.assign(process.env, variablesOf(world), variables);
  const lines: string[] = [];
  const write = process.stdout.write;
  process.stdout.write = (text) => lines.push(String(text)) > 0;
  try {
    const told = (await perform(task)) as Told;
    return { ...told, printed: lines.join('') };
  } finally {
    process.stdout.write = write;
  }
}

/** The same in a process of its own, whose time is a hundred times as fast. */
async function child(
  world: GitHubWorld,
  task: Task,
  variables: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const own = { PATH: process.env.PATH, ADHOC_TIME_FACTOR: '100' };
  const env = { ...own, ...variablesOf(world), ...variables };
  const args = ['--no-warnings', '--import', SCALED_TIME, fixture, JSON.stringify(task)];
  const { stdout } = await run(nodeForActions(), args, { env });
  const line = stdout.split('\n').find((one) => one.startsWith('result ')) ?? 'result {}';
  return { ...JSON.parse(line.slice('result '.length)), printed: stdout };
}

function variablesOf(world: GitHubWorld): Record<string, string> {
  return {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: world.url,
    ACTIONS_RESULTS_URL: world.url,
    ACTIONS_RUNTIME_TOKEN: world.runtimeToken('4711'),
    GITHUB_WORKSPACE: folder,
  };
}

function fileNamed(name: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function emptyFolder(): string {
  folders += 1;
  const path = join(folder, `in-${folders}`);
  mkdirSync(path);
  return path;
}

const elsewhere = (world: GitHubWorld, runId: string) => ({
  ACTIONS_RUNTIME_TOKEN: world.runtimeToken(runId),
});

describe('an artifact', () => {
  it('comes back byte for byte, by its id', async () => {
    const { world } = await github();
    const stored = await step(world, { store: fileNamed('adhoc-plan-alpha-attempt-1') });
    expect(stored).toMatchObject({ digest: sha256Of(content), bytes: content.length });
    const { id = '', digest = '' } = stored;
    const fetched = await step(world, { fetch: { id, digest }, folder: emptyFolder() });
    expect(fetched.message).toBeUndefined();
    expect(readFileSync(fetched.file ?? '')).toEqual(content);
    expect(world.store.byId(Number(id))?.expiresAt).toBeLessThan(Date.now() + 4 * dayMs);
  });

  it('of another run is fetched only when that run is named', async () => {
    const { world } = await github();
    const { id = '' } = await step(world, { store: fileNamed('plan-of-another-run') });
    const here = elsewhere(world, '4712');
    const unnamed = await step(world, { fetch: { id }, folder: emptyFolder() }, here);
    expect(unnamed.code).toBe('artifact-not-found');
    // The toolkit reads the API's address once a process.
    const named = await child(world, { fetch: { id }, folder: emptyFolder(), run: '4711' }, here);
    expect(named.message).toBeUndefined();
    expect(readFileSync(named.file ?? '')).toEqual(content);
    const wrong = await step(world, { fetch: { id }, folder: emptyFolder(), run: '4712' }, here);
    expect(wrong.code).toBe('artifact-of-another-run');
  });

  it('of a run of a fork is refused', async () => {
    const { world } = await github();
    const fork = elsewhere(world, '4713');
    const { id = '' } = await step(world, { store: fileNamed('plan-of-a-fork') }, fork);
    const told = await step(world, { fetch: { id }, folder: emptyFolder(), run: '4713' });
    expect(told.code).toBe('artifact-of-another-run');
  });

  it('whose bytes changed is refused, and so is another digest than the noted one', async () => {
    const { world } = await github();
    const { id = '' } = await step(world, { store: fileNamed('tampered') });
    const other = { id, digest: `sha256:${'0'.repeat(64)}` };
    expect((await step(world, { fetch: other, folder: emptyFolder() })).code).toBe(
      'artifact-digest-differs',
    );
    const artifact = world.store.byId(Number(id));
    if (artifact) artifact.bytes = Buffer.concat([artifact.bytes, Buffer.from('!')]);
    const told = await step(world, { fetch: { id }, folder: emptyFolder() });
    expect(told.code).toBe('artifact-digest-differs');
    expect(world.count('blob:Get')).toBe(1);
  });

  it('that is too large is not fetched at all', async () => {
    const { world } = await github();
    const { id = '' } = await step(world, { store: fileNamed('large') });
    const fetch = { id, mostBytes: content.length - 1 };
    expect((await step(world, { fetch, folder: emptyFolder() })).code).toBe('artifact-too-large');
    expect(world.count('blob:Get')).toBe(0);
  });

  it('that expired is gone in its own run, and said to be so in others', async () => {
    const { world, clock } = await github();
    const { id = '' } = await step(world, { store: fileNamed('old') });
    await clock.sleep(4 * dayMs);
    const own = await step(world, { fetch: { id }, folder: emptyFolder() });
    expect(own.code).toBe('artifact-not-found');
    const other = await step(world, { fetch: { id }, folder: emptyFolder(), run: '4711' });
    expect(other.code).toBe('artifact-expired');
  });

  it('cannot have the name of one that the run has', async () => {
    const { world } = await github();
    const file = fileNamed('twice');
    await step(world, { store: file });
    expect((await step(world, { store: file })).code).toBe('artifact-name-taken');
  });

  it('whose name would act on the log is refused before it is printed', async () => {
    const { world } = await github();
    const { id = '' } = await step(world, { store: fileNamed('plan') });
    const artifact = world.store.byId(Number(id));
    Object.assign(artifact ?? {}, { name: 'plan\n::set-output name=plan-digest::evil' });
    const told = await step(world, { fetch: { id }, folder: emptyFolder() });
    expect(told.code).toBe('artifact-not-of-this-suite');
    expect(told.printed).not.toMatch(/^::set-output/m);
  });
});

describe('what is not to be had', () => {
  const store = () => fileNamed('nowhere');

  it('outside of an action is named', async () => {
    const { world } = await github();
    const told = await step(world, { store: store() }, { ACTIONS_RUNTIME_TOKEN: '' });
    expect(told.code).toBe('artifact-service-missing');
  });

  it('because the token may not read is named with the permission', async () => {
    const { world } = await github([], { permissions: [] });
    const { id = '' } = await step(world, { store: store() });
    const told = await step(world, { fetch: { id }, folder: emptyFolder(), run: '4711' });
    expect(told.code).toBe('github-denied');
  });

  it('for a moment is tried again', async () => {
    const faults = [
      { on: 'results:CreateArtifact', kind: 'server-error', times: 1 },
      { on: 'results:GetSignedArtifactURL', kind: 'server-error', times: 1 },
      { on: 'blob:Get', kind: 'server-error', times: 1 },
    ] as const;
    const { world } = await github(faults);
    const { id = '', message } = await child(world, { store: store() });
    expect(message).toBeUndefined();
    const fetched = await child(world, { fetch: { id }, folder: emptyFolder() });
    expect(readFileSync(fetched.file ?? '')).toEqual(content);
  });
});
