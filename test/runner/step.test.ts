import { describe, expect, test } from '@jest/globals';
import { act, actStages } from './fixtures/run.ts';
import { render } from './log.ts';

const conclusions = (result: Awaited<ReturnType<typeof actStages>>) =>
  Object.fromEntries(result.stages.map(({ stage, conclusion }) => [stage, conclusion]));

describe('pre, main, post', () => {
  test('run in this order and hand on their state', async () => {
    const save = (from: string) =>
      `fs.appendFileSync(env.GITHUB_STATE, '${from}=1\\n'); say('::warning::${from}');`;
    const result = await actStages({
      pre: save('pre'),
      script: `${save('main')} say(env.STATE_pre + env.STATE_main)`,
      post: `say(env.STATE_pre + env.STATE_main)`,
    });
    expect(result.conclusion).toBe('success');
    expect(result.annotations.map(({ stage }) => stage)).toEqual(['pre', 'main']);
    expect(result.raw).toEqual(expect.arrayContaining(['1undefined', '11']));
    expect(result.log.map(({ text }) => text)).toContain('Post job cleanup.');
  });

  test('post runs after a failed main; the job fails', async () => {
    const result = await actStages({ script: 'process.exit(2)', post: `say('tidy')` });
    expect(result).toMatchObject({ conclusion: 'failure', exitCode: 2, raw: ['tidy'] });
    expect(conclusions(result)).toEqual({ pre: 'success', main: 'failure', post: 'success' });
  });

  test('a failed pre spares main, not post', async () => {
    const result = await actStages({
      pre: 'throw new Error()',
      script: `say('no')`,
      post: `say('tidy')`,
    });
    expect(conclusions(result)).toEqual({ pre: 'failure', main: 'skipped', post: 'success' });
    expect(result).toMatchObject({ conclusion: 'failure', exitCode: -1 });
    expect(result.raw).not.toContain('no');
  });

  test('a failed post fails the job', async () => {
    const result = await actStages({ post: 'process.exitCode = 1' });
    expect(result).toMatchObject({ conclusion: 'failure', exitCode: 0 });
  });

  test('only main has outputs', async () => {
    const set = (name: string) => `fs.appendFileSync(env.GITHUB_OUTPUT, '${name}=1\\n')`;
    const result = await actStages({ pre: set('a'), script: set('b'), post: set('c') });
    expect(result.outputs).toEqual({ b: '1' });
  });

  test('a step whose condition does not hold runs nothing', async () => {
    const result = await act(`say('no')`, { if: 'failure()' });
    expect(result).toMatchObject({ conclusion: 'success', raw: [], exitCode: -1 });
  });
});

describe('the log', () => {
  test('has a folded head, and comes line by line', async () => {
    const live: string[] = [];
    const result = await act(`say('::error::x'); say('y')`, {
      onLine: (line) => live.push(render(line) ?? ''),
      identity: { actionRef: 'v2' },
    });
    expect(live[0]).toBe('▼ Run octo-org/adhoc-actions/scripted@v2');
    expect(live).toEqual(expect.arrayContaining(['with:', '  some-word: plain', 'Error: x', 'y']));
    expect(live).toHaveLength(result.log.length);
  });

  test('knows when a line came', async () => {
    const result = await act(`say('a'); await new Promise((f) => setTimeout(f, 3000)); say('b')`, {
      timeScale: 20,
    });
    const at = (line: string) => result.timeline.find((raw) => raw.line === line)?.at ?? Number.NaN;
    expect(at('b') - at('a')).toBeGreaterThan(2900);
    expect(result.durationMs).toBeGreaterThan(at('b'));
  });
});
