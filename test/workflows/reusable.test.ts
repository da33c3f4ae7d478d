import { describe, expect, it } from '@jest/globals';
import { inputsOf, jobsOf, reusable, stepsOf } from './shipped.ts';

describe.each(reusable())('$name', (file) => {
  const { text, workflow } = file;
  const jobs = jobsOf(file);
  const steps = stepsOf(file);

  it('gives each action of ours inputs that it has, and what it requires', () => {
    for (const { uses = '', with: given = {} } of steps) {
      if (!uses.startsWith('$/')) continue;
      const declared = inputsOf(uses.slice(2));
      const required = Object.keys(declared).filter((name) => declared[name]?.required);
      expect(Object.keys(declared)).toEqual(expect.arrayContaining(Object.keys(given)));
      expect(Object.keys(given)).toEqual(expect.arrayContaining(required));
    }
  });

  it('gives each workflow of ours inputs that it has, and what it requires', () => {
    for (const [, { uses = '', with: given = {} }] of jobs) {
      if (!uses.startsWith('$/')) continue;
      const declared = reusable().find(({ name }) => uses.endsWith(`/${name}`))?.workflow.on;
      const inputs = declared?.workflow_call?.inputs ?? {};
      const required = Object.keys(inputs).filter((name) => inputs[name]?.required);
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
      expect(Object.keys(given)).toEqual(expect.arrayContaining(required));
    }
  });

  it('declares every input with a type and a meaning, and uses it', () => {
    const inputs = workflow.on.workflow_call?.inputs ?? {};
    for (const [name, { type, description }] of Object.entries(inputs)) {
      expect(type).toMatch(/^(string|boolean|number)$/);
      expect({ name, description }).toEqual({ name, description: expect.stringMatching(/\.$/) });
      expect(text).toContain(`inputs.${name}`);
    }
    const used = [...text.matchAll(/\binputs\.([a-z-]+)/g)].map(([, name = '']) => name);
    expect(used.filter((name) => !(name in inputs))).toEqual([]);
  });

  it('asks once, and never lets a later run take a waiting approval away', () => {
    const gated = jobs.filter(([, { environment }]) => environment);
    expect(gated.length).toBeLessThanOrEqual(1);
    for (const [, job] of gated) expect(job.concurrency).toBeUndefined();
  });
});
