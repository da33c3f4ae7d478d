import { expect, it } from '@jest/globals';
import { taskLines } from '../scene/task-lines.ts';
import { living, playTrouble } from './trouble.ts';

const attacks = [
  '::set-output name=task-id::forged',
  ' \t::add-mask::e',
  'text ##[add-mask]a',
  '##[set-output name=exit-code]99',
  'over\r::set-output name=exit-code::99',
  '::stop-commands::forever',
  '\u001b[31mred\u001b[0m ##\u001b[0m[group]x',
  '\u001b]0;title\u0007:\u001b[0m:error::forged',
  '::error file=a.py,line=1::forged',
  '\u0085::notice::forged',
];

it('shows hostile log lines as text, whatever commands they spell', async () => {
  const lines = attacks.map((text, index) => ({ at: index * 10, text }));
  const { result } = await playTrouble({
    scenario: living({ containers: { migrate: { lines, exitCode: 0 } } }),
  });
  expect(result.conclusion).toBe('success');
  expect(result.outputs).toMatchObject({ 'exit-code': '0' });
  expect(result.outputs['task-id']).toMatch(/^[0-9a-f]{32}$/);
  expect(result.annotations).toEqual([]);
  // Only what the runner itself masks.
  expect(result.masks.filter((mask) => mask.length < 3)).toEqual([]);
  expect(result.openGroups).toBe(0);
  expect(result.raw.join('\n')).not.toContain('\u001b');
  expect(result.raw).toContain('migrate | red #\u200b#[group]x');
});

it('shows 20,000 lines of 10 seconds, each once and in order', async () => {
  const count = 20_000;
  const lines = [{ at: 0, text: 'line {n}', count, everyMs: 0.5 }];
  const { result } = await playTrouble({
    scenario: living({ containers: { migrate: { lines, exitsAt: 10_000, exitCode: 0 } } }),
    // The time that is left for late lines is real here: a busy machine reads no page faster because the world is.
    timeScale: 1,
  });
  const seen = taskLines(result, 'migrate');
  expect(seen).toEqual(Array.from({ length: count }, (_, n) => `line ${n + 1}`));
});

it('shows a line of 256 KiB whole', async () => {
  const text = 'x'.repeat(256 * 1024 - 26);
  const { result } = await playTrouble({
    scenario: living({ containers: { migrate: { lines: [{ at: 0, text }], exitCode: 0 } } }),
  });
  expect(result.raw).toContain(`migrate | ${text}`);
  expect(result.summary.length).toBeLessThan(1_000_000);
});
