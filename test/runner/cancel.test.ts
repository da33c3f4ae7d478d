import { describe, expect, test } from '@jest/globals';
import { act, actStages } from './fixtures/run.ts';
import type { StepOptions } from './options.ts';

const forever = 'setInterval(() => {}, 1000);';
const on = (signal: string, then: string) =>
  `process.on('${signal}', () => { say('${signal}'); ${then} });`;
const whenReady: Partial<StepOptions> = {
  timeScale: 20,
  cancelWhen: ({ text }) => text === 'ready',
};

/** When the line came, in world time since the step began. */
const at = (result: Awaited<ReturnType<typeof act>>, line: string) =>
  result.timeline.find((raw) => raw.line === line)?.at ?? Number.NaN;

describe('a cancelled step', () => {
  test('gets SIGINT and may end by itself; its files count', async () => {
    const goodbye = `fs.appendFileSync(env.GITHUB_OUTPUT, 'a=1'); process.exit(0)`;
    const script = `${on('SIGINT', goodbye)} ${on('SIGTERM', '')} ${forever} say('ready')`;
    const result = await act(script, whenReady);
    expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 0, outputs: { a: '1' } });
    expect(result.raw).toEqual(['ready', 'SIGINT']);
    expect(result.annotations.map(({ message }) => message)).toEqual([
      'The operation was canceled.',
    ]);
  });

  test('dies of SIGINT without a handler', async () => {
    const result = await act(`${forever} say('ready')`, whenReady);
    expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 130, signal: 'SIGINT' });
  });

  test('gets SIGTERM after 7.5 s and is killed 2.5 s later', async () => {
    const script = `${on('SIGINT', '')} ${on('SIGTERM', '')} ${forever} say('ready')`;
    const result = await act(script, whenReady);
    expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 137, signal: 'SIGKILL' });
    expect(result.raw).toEqual(['ready', 'SIGINT', 'SIGTERM']);
    const waited = at(result, 'SIGTERM') - at(result, 'SIGINT');
    expect(waited).toBeGreaterThan(5000);
    expect(waited).toBeLessThan(30_000);
    expect(result.durationMs - at(result, 'SIGTERM')).toBeGreaterThan(2000);
  });

  test('may use its time before SIGTERM', async () => {
    const script = `${on('SIGINT', 'setTimeout(() => process.exit(1), 2000)')} ${on('SIGTERM', '')} ${forever} say('ready')`;
    const result = await act(script, whenReady);
    expect(result).toMatchObject({ exitCode: 1, raw: ['ready', 'SIGINT'] });
  });

  test('can be cancelled by time, too', async () => {
    const result = await act(forever, { timeScale: 20, cancelAfterMs: 20_000 });
    expect(result.conclusion).toBe('cancelled');
    expect(result.durationMs).toBeGreaterThan(20_000);
  });

  test('under always() gets no signal at all', async () => {
    const script = `${on('SIGINT', '')} say('ready'); await new Promise((f) => setTimeout(f, 2000)); say('end')`;
    const result = await act(script, { ...whenReady, if: 'always()' });
    expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 0, raw: ['ready', 'end'] });
    expect(result.annotations).toEqual([]);
  });
});

describe('after a cancel', () => {
  test('post runs, and is not cancelled again', async () => {
    const post = `${on('SIGINT', '')} await new Promise((f) => setTimeout(f, 10000)); say('tidy')`;
    const result = await actStages({ script: `${forever} say('ready')`, post }, whenReady);
    expect(result.raw).toEqual(['ready', 'tidy']);
    expect(result.stages.map(({ conclusion }) => conclusion)).toEqual([
      'success',
      'cancelled',
      'success',
    ]);
  });

  test('a post that does not end is killed after five minutes', async () => {
    const result = await actStages(
      { script: `${forever} say('ready')`, post: forever },
      {
        ...whenReady,
        timeScale: 500,
      },
    );
    expect(result.stages[2]).toMatchObject({ stage: 'post', exit: { signal: 'SIGKILL' } });
    expect(result.durationMs).toBeGreaterThan(300_000);
  });
});
