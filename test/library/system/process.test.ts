import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { systemClock } from '../../../actions/library/system/clock.ts';
import { followFile } from '../../../actions/library/system/follow-file.ts';
import { privateFolder } from '../../../actions/library/system/private-folder.ts';
import {
  interrupt,
  knownProcess,
  start,
  stillRuns,
} from '../../../actions/library/system/process.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'process-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function script(text: string, environment: Record<string, string> = {}) {
  const output = { stdout: join(folder, 'out'), stderr: join(folder, 'err') };
  const node = { file: process.execPath, arguments: ['-e', text, '$(touch x)', '; exit 9'] };
  return { running: start({ ...node, directory: folder, environment, output }), output };
}

/** Interrupted, it says so and lives on for as long as it likes. */
const stubborn = `
let seen = 0;
process.on('SIGINT', () => { seen += 1; console.log('interrupted ' + seen); setTimeout(() => process.exit(7), 300); });
setInterval(() => {}, 1000);
console.log('ready');`;

describe('a child process', () => {
  it('gets its arguments as they are, exactly its environment, and files for its output', async () => {
    const text =
      'console.log(JSON.stringify([process.argv.slice(1), process.env])); console.error("e")';
    const { running, output } = script(text, { ONLY: 'this' });
    expect(await (await running).ended).toEqual({ code: 0 });
    const [args, environment] = JSON.parse(readFileSync(output.stdout, 'utf8'));
    expect(args).toEqual(['$(touch x)', '; exit 9']);
    expect(environment).toEqual({ ONLY: 'this' });
    expect(readFileSync(output.stderr, 'utf8')).toBe('e\n');
    expect(statSync(output.stdout).mode & 0o777).toBe(0o600);
  });

  it('ends with its exit code, or with the signal that ended it', async () => {
    expect(await (await script('process.exit(3)').running).ended).toEqual({ code: 3 });
    const killed = script('process.kill(process.pid, "SIGKILL")');
    expect(await (await killed.running).ended).toEqual({ signal: 'SIGKILL' });
  });

  it('is interrupted once, however often it is asked to stop, and has a group of its own', async () => {
    const { running, output } = script(stubborn);
    const child = await running;
    const lines: string[] = [];
    const onLine = (line: string) => {
      lines.push(line);
      child.interrupt();
    };
    const followed = { path: output.stdout, clock: systemClock, everyMs: 5, onLine };
    expect(await followFile(followed, child.ended)).toEqual({ code: 7 });
    expect(lines).toEqual(['ready', 'interrupted 1']);
  });

  it('can be left alone: it goes on when we are gone, and can be found again', async () => {
    const fixture = join(import.meta.dirname, 'fixtures/leave.ts');
    const left = spawnSync(process.execPath, [fixture, join(folder, 'left')], { encoding: 'utf8' });
    const pid = Number(left.stdout);
    expect(left.stderr).toBe('');
    const known = knownProcess(pid);
    expect(stillRuns(known)).toBe(true);
    writeFileSync(join(folder, 'go'), '');
    while (stillRuns(known)) await systemClock.sleep(10);
    expect(readFileSync(join(folder, 'left'), 'utf8')).toBe('done\n');
  });

  it('is not taken for another one that has its number, and only it itself is interrupted', async () => {
    const { running } = script(`setInterval(() => {}, 1000); console.log('ready');`);
    const child = await running;
    const known = knownProcess(child.pid);
    const earlier = { ...known, began: `${known.began}1` };
    expect(stillRuns(earlier)).toBe(false);
    // A process does not end in the moment in which it is sent a signal.
    const sent = jest.spyOn(process, 'kill');
    interrupt(earlier);
    expect(sent).not.toHaveBeenCalled();
    sent.mockRestore();
    expect(stillRuns(known)).toBe(true);
    interrupt(known);
    expect(await child.ended).toEqual({ signal: 'SIGINT' });
    expect(stillRuns(known)).toBe(false);
    expect(stillRuns(knownProcess(child.pid))).toBe(false);
  });

  it('that cannot be started is an error of the system', async () => {
    const output = { stdout: join(folder, 'out'), stderr: join(folder, 'err') };
    const command = {
      file: join(folder, 'nonexistent'),
      arguments: [],
      directory: folder,
      environment: {},
      output,
    };
    await expect(start(command)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is read line by line to its very end, letters of several bytes and a last line without break included', async () => {
    const text = `
const fs = require('node:fs');
const bytes = Buffer.from('ä'.repeat(40000) + '\\nnext\\nlast');
for (let at = 0; at < bytes.length; at += 30001) fs.writeSync(1, bytes.subarray(at, at + 30001));`;
    const { running, output } = script(text);
    const child = await running;
    const lines: string[] = [];
    const onLine = (line: string) => lines.push(line);
    await followFile({ path: output.stdout, clock: systemClock, everyMs: 1, onLine }, child.ended);
    expect(lines).toEqual(['ä'.repeat(40_000), 'next', 'last']);
  });

  it('that fails is still read to its end', async () => {
    const { running, output } = script('console.log("so far")');
    const failed = (await running).ended.then(() => Promise.reject(new Error('no')));
    const lines: string[] = [];
    const onLine = (line: string) => lines.push(line);
    const followed = { path: output.stdout, clock: systemClock, everyMs: 60_000, onLine };
    await expect(followFile(followed, failed)).rejects.toThrow('no');
    expect(lines).toEqual(['so far']);
  });
});

it('a private folder and its files are for nobody else, and go with it', () => {
  const made = privateFolder('secrets');
  const file = made.write('a', 'text');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(made.path('.')).mode & 0o777).toBe(0o700);
  expect(readFileSync(made.write('a', 'again'), 'utf8')).toBe('again');
  made[Symbol.dispose]();
  expect(() => statSync(file)).toThrow('ENOENT');
});
