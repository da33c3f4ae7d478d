import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { act, actStages } from './fixtures/run.ts';

/** Starts a process that outlives its parent, in a session of its own, and says its id. */
const leaveBehind = (stdio: string) =>
  `const { spawn } = await load('node:child_process');
   const child = spawn('sleep', ['600'], { detached: true, stdio: '${stdio}' }); child.unref();
   say('pid ' + child.pid);`;
const forever = 'setInterval(() => {}, 1000);';
const pidIn = (raw: readonly string[]) =>
  Number(raw.find((line) => line.startsWith('pid '))?.slice(4));

/** A killed process may take a moment to go, and stay a zombie where nobody reaps it. */
async function isAlive(pid: number): Promise<boolean> {
  for (let turn = 0; turn < 20; turn++) {
    const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
    if (/^Z|^$/.test(stdout.trim())) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

describe('processes that an action leaves behind', () => {
  test('are killed when the job ends, and the log says so', async () => {
    const result = await act(leaveBehind('ignore'));
    const pid = pidIn(result.raw);
    expect(await isAlive(pid)).toBe(false);
    const end = result.log.filter(({ stage }) => stage === 'complete').map(({ text }) => text);
    expect(end).toEqual([
      'Cleaning up orphan processes',
      `Terminate orphan process: pid (${pid}) (sleep)`,
    ]);
  });

  test('live on through a cancel, until post is done', async () => {
    const script = `${leaveBehind('ignore')} fs.appendFileSync(env.GITHUB_STATE, 'pid=' + child.pid);
      process.on('SIGINT', () => {}); ${forever} say('ready')`;
    const result = await actStages(
      { script, post: `process.kill(Number(env.STATE_pid), 0); say('alive')` },
      { timeScale: 50, cancelWhen: ({ text }) => text === 'ready' },
    );
    expect(result.raw).toContain('alive');
    expect(result.signal).toBe('SIGTERM');
    expect(await isAlive(pidIn(result.raw))).toBe(false);
  });
});

describe('streams that stay open', () => {
  const script = (command: string) =>
    `const { spawn } = await load('node:child_process');
     spawn('sh', ['-c', '${command}'], { detached: true, stdio: ['ignore', 'inherit', 'inherit'] }).unref();
     say('main ends')`;

  test('are read for five seconds more, then left', async () => {
    const result = await act(script('sleep 0.1; echo late; sleep 3; echo too late'), {
      timeScale: 5,
    });
    expect(result).toMatchObject({ conclusion: 'success', raw: ['main ends', 'late'] });
    expect(result.durationMs).toBeGreaterThan(5000);
    expect(result.durationMs).toBeLessThan(25_000);
  });

  test('are waited for no longer than they are open', async () => {
    const result = await act(script('sleep 0.1; echo late'), { timeScale: 0.1 });
    expect(result.raw).toEqual(['main ends', 'late']);
    expect(result.durationMs).toBeLessThan(400);
  });
});
