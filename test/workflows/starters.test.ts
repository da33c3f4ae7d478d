import { describe, expect, it } from '@jest/globals';
import { jobsOf, reusable, starters } from './shipped.ts';

const called = /^org\/adhoc-actions\/\.github\/workflows\/([a-z-]+\.yml)@v1$/;

describe.each(starters())('$name', (file) => {
  const { text, workflow } = file;

  it('is short, and is started by hand with the name of an environment', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThan(40);
    expect(workflow.permissions).toEqual({});
    expect(workflow.on.workflow_dispatch?.inputs).toMatchObject({
      environment: { required: true },
    });
  });

  it.each(jobsOf(file))('%s calls a workflow of the suite with inputs that it has', (_, job) => {
    const [, name] = called.exec(job.uses ?? '') ?? [];
    const target = reusable().find((one) => one.name === name);
    const inputs = target?.workflow.on.workflow_call?.inputs ?? {};
    const given = Object.keys(job.with ?? {});
    const required = Object.keys(inputs).filter((input) => inputs[input]?.required);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(given));
    expect(given).toEqual(expect.arrayContaining(required));
  });

  it.each(jobsOf(file))(
    '%s grants what the jobs of that workflow ask for, and no more',
    (_, job) => {
      const [, name] = called.exec(job.uses ?? '') ?? [];
      const target = reusable().find((one) => one.name === name);
      const wanted: Record<string, string> = {};
      for (const [, { permissions }] of target ? jobsOf(target) : [])
        for (const [scope, level] of Object.entries(permissions ?? {}))
          if (wanted[scope] !== 'write') wanted[scope] = level;
      expect(job.permissions).toEqual(wanted);
    },
  );
});
