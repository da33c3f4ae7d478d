import { expect, it } from '@jest/globals';
import { playTrouble } from './trouble.ts';

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
