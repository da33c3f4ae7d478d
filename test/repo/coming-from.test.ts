import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { actionNames } from '../../tools/actions.ts';
import { root } from './sources.ts';

interface Face {
  readonly inputs: Readonly<Record<string, { readonly required: boolean }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const page = readFileSync(join(root, 'docs/coming-from.md'), 'utf8');
const actions = actionNames(root);

function faceOf(action: string): Face {
  return parse(readFileSync(join(root, action, 'action.yml'), 'utf8'));
}

/** Every step in the workflows that the page shows. */
const steps = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].flatMap(([, text = '']): Step[] => {
  const { steps: alone = [], jobs = {} } = parse(text) as {
    steps?: Step[];
    jobs?: Record<string, { steps: Step[] }>;
  };
  return [...alone, ...Object.values(jobs).flatMap((job) => job.steps)];
});

const ours = steps.flatMap(({ uses = '', with: inputs = {} }) => {
  const [, action] = /^org\/adhoc-actions\/(.+)@v1$/.exec(uses) ?? [];
  return action ? [{ action, inputs: Object.keys(inputs) }] : [];
});

/** The words in the right column of the tables. */
const words = [...page.matchAll(/^\|.*\| (.+) \|$/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/`([a-z][a-z-]+)(?:: [a-z]+)?`/g)].map(([, word = '']) => word),
);

describe('docs/coming-from.md', () => {
  it('shows steps of this suite', () => {
    expect(ours.map(({ action }) => action)).toEqual([
      'rolling-update',
      'migrate',
      'rolling-update',
      'smoke-check',
      'plan-env',
      'review-plan',
      'apply-env',
    ]);
  });

  it.each(ours)('gives $action inputs that it has, and all that it must have', (step) => {
    const { inputs } = faceOf(step.action);
    const required = Object.keys(inputs).filter((name) => inputs[name]?.required);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(step.inputs));
    expect(step.inputs).toEqual(expect.arrayContaining(required));
  });

  it('sends nobody to an input, an output or an action that is not there', () => {
    const faces = actions.map(faceOf);
    const known = faces.flatMap(({ inputs, outputs }) => [
      ...Object.keys(inputs),
      ...Object.keys(outputs ?? {}),
    ]);
    expect(words.length).toBeGreaterThan(40);
    expect([...known, ...actions]).toEqual(expect.arrayContaining([...new Set(words)]));
  });

  it('leads to files that are there', () => {
    const targets = [...page.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path);
    expect(targets.length).toBeGreaterThan(3);
    for (const path of targets)
      expect(() => readFileSync(join(root, 'docs', path), 'utf8')).not.toThrow();
  });
});
