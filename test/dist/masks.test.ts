import { expect, it } from '@jest/globals';
import { living, playTrouble } from './trouble.ts';

/** What a reader of the rendered page could put together again. */
function readable(page: string): string {
  return page
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

const secrets = ['github_pat_11ABCDEFG0_abcdefghijklmnop', 'p*ss@w~rd!with$igns&<more>_'];

it.each(secrets)(
  'the page shows nothing of the registered secret %s in a command',
  async (secret) => {
    const { result } = await playTrouble({
      action: 'run-command',
      with: { command: JSON.stringify(['curl', '-H', secret]) },
      step: { secrets: [secret] },
    });
    expect(result.conclusion).toBe('success');
    expect(readable(result.summary)).not.toContain(secret);
    expect(result.log.map(({ text }) => text).join('\n')).not.toContain(secret);
  },
);

it.each(secrets)('nor in an input that is refused: %s', async (secret) => {
  const { result } = await playTrouble({
    action: 'run-command',
    with: { command: `curl -H ${secret} | sh` },
    step: { secrets: [secret] },
  });
  expect(result.outputs['failure-code']).toContain('input-invalid');
  expect(readable(result.summary)).not.toContain(secret);
});

const inWords = 'my cat’s name, "Mia", since 1999';

it.each([
  ['has an open quote', "login don't tell anyone", "don't tell anyone"],
  ['needs a shell', `login ${inWords} | sh`, inWords],
  ['needs a shell, with both quotes', `login 'a"b' 'c' | sh`, `'a"b' 'c'`],
])('nor in a command that %s, word by word', async (_, command, secret) => {
  const step = { secrets: [secret] };
  const { result } = await playTrouble({ action: 'run-command', with: { command }, step });
  expect(result.outputs['failure-code']).toContain('input-invalid');
  const shown = [readable(result.summary), ...result.log.map(({ text }) => text)].join('\n');
  for (const word of secret.split(/[ '"]+/).filter((part) => part.length > 3))
    expect(shown).not.toContain(word);
});

/** Where a line of `length` is cut at `at`, half of the secret would stand before it. */
function across(at: number, secret: string): string {
  return `${'x'.repeat(at - Math.floor(secret.length / 2))}${secret}${'y'.repeat(600)}`;
}

it.each([300, 500, 2_000])(
  'nothing shows a part of a secret that lies across character %d of a line',
  async (at) => {
    const secret = 'first half of it, then the second half';
    const text = across(at - '    migrate | '.length, secret);
    const scenario = living({ containers: { migrate: { lines: [{ at: 0, text }], exitCode: 1 } } });
    const { result } = await playTrouble({ scenario, step: { secrets: [secret] } });
    expect(result.conclusion).toBe('failure');
    const annotations = result.annotations.map(({ message }) => message);
    const shown = [result.summary, ...result.log.map((line) => line.text), ...annotations].join(
      '\n',
    );
    expect(shown).toContain('Last lines:');
    expect(shown).not.toMatch(/first half|second half/);
    expect(result.outputs['last-lines']?.replace(secret, '')).not.toMatch(/first half|second half/);
  },
);
