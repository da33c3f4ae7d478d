import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { unguarded } from './gate.ts';
import { reusable } from './shipped.ts';

const { text = '' } = reusable().find(({ name }) => name === 'environment.yml') ?? {};

it.each(reusable())('$name guards what changes an environment', ({ workflow }) => {
  expect(unguarded(workflow)).toEqual([]);
});

it.each([
  [
    'the environment is dropped',
    (all: string) => all.replace(/^ {4}environment:\n( {6}.*\n)+/m, ''),
    'apply has no protected environment',
  ],
  [
    'another environment is named',
    (all: string) => all.replace(/^( {6}name: ).*inputs\.gate.*$/m, '$1open'),
    'apply applies outside of its protected environment',
  ],
  [
    'the outputs of the plan are applied',
    (all: string) => all.replaceAll('needs.review.outputs.plan-', 'needs.plan.outputs.plan-'),
    'apply takes its plan-digest from elsewhere than the review',
  ],
  [
    'the apply waits for the plan, too',
    (all: string) => all.replace('    needs: review\n', '    needs: [plan, review]\n'),
    'apply waits for others than the review',
  ],
  [
    'the review hands on what it was given',
    (all: string) =>
      all.replace('{{ steps.review.outputs.plan-digest', '{{ needs.plan.outputs.plan-digest'),
    'the review hands on a plan-digest that it did not read',
  ],
  [
    'the review is left out',
    (all: string) => all.replace('uses: $/review-plan', 'uses: $/plan-env'),
    'nothing is reviewed',
  ],
  [
    'the plan job takes the role that applies',
    (all: string) => all.replace('env.ROLE }}-plan', 'env.ROLE }}-apply'),
    'plan applies outside of its protected environment',
  ],
  [
    'a permission is widened',
    (all: string) => all.replace('      actions: read #', '      contents: write #'),
    'apply may write contents',
  ],
])('a workflow is found out in which %s', (_, spoil, problem) => {
  const wrong = spoil(text);
  expect(wrong).not.toBe(text);
  expect(unguarded(parse(wrong))).toContain(problem);
});
