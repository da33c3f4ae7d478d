import { describe, expect, test } from '@jest/globals';
import { act, actStages, printing } from './fixtures/run.ts';

const texts = ({ log }: Awaited<ReturnType<typeof act>>) =>
  log
    .slice(log.findIndex(({ kind }) => kind === 'endgroup') + 1)
    .filter(({ stage }) => stage !== 'complete');
const shown = (result: Awaited<ReturnType<typeof act>>) =>
  texts(result).map(({ kind, text }) => (kind === 'text' ? text : `[${kind}] ${text}`));

/** Runs a step that prints the lines, and says what became of them. */
async function print(...lines: string[]) {
  const result = await act(printing(...lines));
  return { ...result, shown: shown(result) };
}

describe('commands that hostile output can carry', () => {
  test('set-output and save-state work, with a warning', async () => {
    const result = await print('  ::set-output name=a::b%0Ac', 'x ##[save-state name=s]t');
    expect(result.outputs).toEqual({ a: 'b\nc' });
    expect(result.state).toEqual({ s: 't' });
    expect(result.shown).toEqual([
      expect.stringContaining('[warning] The `set-output` command is deprecated'),
      expect.stringContaining('[warning] The `save-state` command is deprecated'),
    ]);
  });

  test('a bare \\r begins a line', async () => {
    const result = await print('progress\r::set-output name=a::b');
    expect(result.outputs).toEqual({ a: 'b' });
  });

  test('stderr is read, too', async () => {
    const result = await act(`say('::set-output name=a::b', 2)`);
    expect(result.outputs).toEqual({ a: 'b' });
    expect(result.timeline).toMatchObject([{ stream: 'stderr', stage: 'main' }]);
  });

  test('add-mask inside a line hides what follows, not what came before', async () => {
    const result = await print('sesame', 'a ##[add-mask]sesame', 'open sesame');
    expect(result.shown).toEqual(['sesame', 'open ***']);
    expect(result.masks).toContain('sesame');
    expect(result.raw).toContain('open sesame');
  });

  test('add-mask of nothing warns', async () => {
    const result = await print('::add-mask::  ');
    expect(result.shown).toEqual([
      "[warning] Can't add secret mask for empty string in ##[add-mask] command.",
    ]);
  });

  test.each(['set-env name=A', 'add-path'])(
    '%s is disabled and fails the step',
    async (command) => {
      const result = await print(`::${command}::b`);
      expect(result).toMatchObject({ conclusion: 'failure', exitCode: 0, env: {}, path: [] });
      expect(result.shown).toEqual([
        `[error] Unable to process command '::${command}::b' successfully.`,
        expect.stringContaining('command is disabled'),
      ]);
    },
  );

  test('set-output without a name fails the step', async () => {
    const result = await print('::set-output::b');
    expect(result.conclusion).toBe('failure');
    expect(result.shown).toContain(
      "[error] Required field 'name' is missing in ##[set-output] command.",
    );
  });

  test('matchers are recorded, markers of steps disarmed', async () => {
    const result = await print(
      '::add-matcher::m.json',
      '::remove-matcher owner=m::',
      '##[start-action x]',
    );
    expect(result.matchers).toEqual(['add m.json', 'remove ']);
    expect(result.shown).toEqual(['##[\\start-action x]']);
  });
});

describe('stop-commands', () => {
  test('nothing is a command until the token comes', async () => {
    const result = await print(
      '::stop-commands::token-1',
      '::set-output name=a::b',
      'a ##[add-mask]sesame',
      '::stop-commands::other',
      '::TOKEN-1::',
      '::set-output name=c::d',
    );
    expect(result.outputs).toEqual({ c: 'd' });
    expect(result.shown.slice(0, 5)).toEqual([
      '::stop-commands::***',
      '::set-output name=a::b',
      'a ##[add-mask]sesame',
      '::stop-commands::other',
      '::TOKEN-1::',
    ]);
  });

  test('a short token is not masked', async () => {
    const result = await print('::stop-commands::abcdef', '##[abcdef]', 'abcdef');
    expect(result.shown).toEqual(['::stop-commands::abcdef', '##[abcdef]', 'abcdef']);
  });

  test.each(['', 'warning', 'Stop-Commands', 'pause-logging'])(
    'token %j fails the step',
    async (token) => {
      const result = await act(
        `${printing(`::stop-commands::${token}`)}; await new Promise((f) => setTimeout(f, 60000))`,
      );
      expect(result).toMatchObject({ conclusion: 'failure', exitCode: -1 });
      expect(shown(result)).toEqual([expect.stringContaining('[error] You cannot use a endToken')]);
    },
  );

  test('ends with its stage', async () => {
    const post = printing('::notice::heard');
    const result = await actStages({ script: printing('::stop-commands::token-1'), post });
    expect(result.annotations).toMatchObject([{ stage: 'post', message: 'heard' }]);
  });
});

describe('what a user sees', () => {
  test('groups, and those that stay open', async () => {
    const result = await print(
      '::group::one',
      'a',
      '::endgroup::',
      '::endgroup::',
      '::group::two',
      'b',
    );
    expect(result.shown).toEqual([
      '[group] one',
      'a',
      '[endgroup] ',
      '[endgroup] ',
      '[group] two',
      'b',
    ]);
    expect(result.openGroups).toBe(1);
  });

  test('ten annotations of a kind and stage, all of them in the log', async () => {
    const lines = ['error', 'warning', 'notice'].flatMap((level) =>
      Array.from({ length: 12 }, (_, n) => `::${level} title=t::${n}`),
    );
    const result = await actStages({ script: printing(...lines), post: printing(...lines) });
    for (const stage of ['main', 'post'])
      for (const level of ['error', 'warning', 'notice']) {
        const kept = result.annotations.filter((a) => a.stage === stage && a.level === level);
        expect(kept.map(({ message }) => message)).toEqual([...'0123456789']);
        expect(kept[0]?.properties).toEqual({ title: 't' });
      }
    expect(result.log.filter(({ kind }) => kind === 'error')).toHaveLength(24);
    expect(result.conclusion).toBe('success');
  });

  test('a message is masked, then cut at 4096 characters', async () => {
    const result = await print('::add-mask::sesame', `::error::sesame${'x'.repeat(5000)}`);
    expect(result.annotations[0]?.message).toBe(`***${'x'.repeat(4093)}`);
    expect(result.shown[0]).toHaveLength('[error] '.length + 4096);
  });

  test('debug is not shown unless asked for; then commands are echoed', async () => {
    const script = printing('::debug::d', '::echo::off', '::echo::on', '::set-output name=a::b');
    const quiet = await act(script);
    expect(shown(quiet)).toEqual(['::set-output name=a::b', expect.stringContaining('[warning]')]);
    const loud = await act(script, { debug: true });
    expect(shown(loud)).toContain('[debug] d');
    expect(shown(loud)).toContain('::echo::off');
    expect(shown(loud)).not.toContain('::debug::d');
  });

  test('add-mask is echoed without its value', async () => {
    const result = await print('::echo::on', '::add-mask::sesame', '::echo::maybe');
    expect(result.shown.slice(0, 2)).toEqual(['::add-mask::***', '::echo::maybe']);
    expect(result.conclusion).toBe('failure');
  });
});
