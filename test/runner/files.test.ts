import { describe, expect, test } from '@jest/globals';
import { act, actStages } from './fixtures/run.ts';

const append = (file: string, text: string) =>
  `fs.appendFileSync(env.GITHUB_${file}, ${JSON.stringify(text)});`;
const messages = (result: Awaited<ReturnType<typeof act>>) =>
  result.annotations.map(({ level, message }) => `${level}: ${message}`);

describe('GITHUB_OUTPUT, GITHUB_STATE, GITHUB_ENV, GITHUB_PATH', () => {
  test('reach the step, and later stages', async () => {
    const script = [
      append('OUTPUT', 'a=1\nb<<E\nx\ny\nE\n'),
      append('STATE', 'Key=1\n'),
      append('STATE', 'KEY=2\n'),
      append('ENV', 'COLOUR=blue\n'),
      append('PATH', '/one\n/two\n/one\n'),
    ].join('\n');
    const post = `say(env.STATE_Key + env.COLOUR); say(env.PATH); ${append('OUTPUT', 'late=1')}`;
    const result = await actStages({ script, post });
    expect(result.outputs).toEqual({ a: '1', b: 'x\ny' });
    expect(result.state).toEqual({ Key: '2' });
    expect(result.env).toEqual({ COLOUR: 'blue' });
    expect(result.path).toEqual(['/two', '/one']);
    expect(result.raw).toEqual(['2blue', `/one:/two:${process.env.PATH}`]);
  });

  test('a bad line fails the step; what stands before it counts, other files, too', async () => {
    const result = await act(append('STATE', 'bad') + append('OUTPUT', 'a=1\nworse\nb=2'));
    expect(result).toMatchObject({ conclusion: 'failure', exitCode: 0, outputs: { a: '1' } });
    expect(messages(result)).toEqual([
      "error: Unable to process file command 'state' successfully.",
      "error: Invalid format 'bad'",
      "error: Unable to process file command 'output' successfully.",
      "error: Invalid format 'worse'",
    ]);
  });

  test('NODE_OPTIONS is refused, the step goes on', async () => {
    const result = await act(append('ENV', 'node_options=--inspect\nA=b'));
    expect(result).toMatchObject({ conclusion: 'success', env: { A: 'b' } });
    expect(messages(result)).toEqual([
      "error: Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
    ]);
  });

  test('they count after a failure, too, and files that are gone are empty', async () => {
    const result = await act(
      `${append('OUTPUT', 'a=1')} fs.rmSync(env.GITHUB_ENV); process.exit(3)`,
    );
    expect(result).toMatchObject({ conclusion: 'failure', exitCode: 3, outputs: { a: '1' } });
    expect(result.annotations).toEqual([]);
  });
});

describe('outputs that hold a secret', () => {
  test('stay in the job and are dropped at its end', async () => {
    const outputs = append('OUTPUT', 'arn=arn:aws:iam::123456789012:role/x\nname=x\nempty=');
    const result = await act(`say('::add-mask::123456789012'); ${outputs}`);
    expect(result.outputs).toMatchObject({ arn: 'arn:aws:iam::123456789012:role/x', name: 'x' });
    expect(result.jobOutputs()).toEqual({ name: 'x' });
    expect(result.droppedOutputs).toEqual(["Skip output 'arn' since it may contain secret."]);
  });

  test('also when the secret is known from the start', async () => {
    const result = await act(`${append('OUTPUT', 'a=open sesame')}say('sesame')`, {
      secrets: ['sesame\n'],
    });
    expect(result.jobOutputs()).toEqual({});
    expect(result.log.map(({ text }) => text)).toContain('***');
  });
});

describe('the summary', () => {
  test('is masked line by line, stage after stage', async () => {
    const script = `say('::add-mask::sesame'); ${append('STEP_SUMMARY', '# open sesame\r\nses\name')}`;
    const result = await actStages({ script, post: append('STEP_SUMMARY', 'end\n') });
    expect(result.summary).toBe('# open ***\nses\name\nend\n');
  });

  test('of 1 MiB is shown', async () => {
    const result = await act(
      `fs.writeFileSync(env.GITHUB_STEP_SUMMARY, 'x'.repeat(2 ** 20 - 1) + '\\n')`,
    );
    expect(result.summary).toHaveLength(2 ** 20);
    expect(result.annotations).toEqual([]);
  });

  test('above 1 MiB (bytes, not characters) is dropped with an error, the step stays green', async () => {
    const result = await act(
      `fs.writeFileSync(env.GITHUB_STEP_SUMMARY, 'ü'.repeat(2 ** 19) + 'x')`,
    );
    expect(result).toMatchObject({ conclusion: 'success', summary: '' });
    expect(messages(result)).toEqual([
      expect.stringContaining('supports content up to a size of 1024k, got 1024k.'),
    ]);
  });
});
