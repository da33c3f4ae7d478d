import { expect, it } from '@jest/globals';
import { filled, type Standing } from './conditions.ts';
import { reusable } from './shipped.ts';

const plan = reusable()
  .find(({ name }) => name === 'environment.yml')
  ?.workflow.jobs.plan?.steps?.find(({ id }) => id === 'plan');

/** What the tool is given beside what the caller wrote. */
function handed(tool: string, result: Standing): string {
  const inputs = { tool, 'listener-slot': true };
  const outputs = result === 'success' ? { slot: '7' } : {};
  const contexts = { inputs, secrets: {}, needs: { prepare: { result, outputs } } };
  return ['variables', 'parameters', 'cdk-context']
    .map((input) => filled(String(plan?.with?.[input]), contexts, 'success'))
    .join(' ')
    .trim();
}

it.each([
  ['terraform', 'slot=7'],
  ['opentofu', 'slot=7'],
  ['cloudformation', 'Slot=7'],
  ['cdk', 'slot=7'],
])('%s gets the place that was reserved, and a base, which has none, nothing', (tool, slot) => {
  expect(handed(tool, 'success')).toBe(slot);
  expect(handed(tool, 'skipped')).toBe('');
});
