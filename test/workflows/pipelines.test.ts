import { describe, expect, it } from '@jest/globals';
import { rehearsed } from './rehearsal.ts';
import { reusable, type Workflow } from './shipped.ts';

const workflow = reusable().find(({ name }) => name === 'environment.yml')?.workflow as Workflow;

const pipelines = ['ad-hoc', 'prod'].flatMap((kind) =>
  ['base', 'app'].flatMap((layer) =>
    ['create-update', 'destroy'].flatMap((operation) =>
      ['cdk', 'cloudformation', 'terraform', 'opentofu'].map((tool) => ({
        ...{ kind, layer, operation, tool, environment: 'shop', confirmation: 'shop' },
      })),
    ),
  ),
);

describe.each(pipelines)('$kind $layer $operation by $tool', (inputs) => {
  const outputs = { 'plan: plan': { 'has-changes': 'true' } };
  const applying = (fails: readonly string[], more = {}) =>
    rehearsed(workflow, { inputs: { ...inputs, ...more }, outputs, fails }).filter((step) =>
      step.startsWith('apply: '),
    );

  it('is applied once it was reviewed', () => {
    expect(applying([])).toContain('apply: apply');
  });

  it.each(['plan: plan', 'review: review'])('changes nothing where %s fails', (step) => {
    expect(applying([step])).toEqual([]);
  });

  it('changes nothing where somebody only looks for drift', () => {
    expect(applying([], { operation: 'drift' })).toEqual([]);
  });
});
