import { describe, expect, it } from '@jest/globals';
import { all, jobsOf, stepsOf } from './shipped.ts';

describe.each(all())('$name', (file) => {
  const { text, workflow } = file;
  const jobs = jobsOf(file);
  const steps = stepsOf(file);

  it('gives no job more than it asks for, each with its reason', () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, { permissions }] of jobs)
      expect({ name, permissions }).toMatchObject({ permissions: {} });
    const granted = text.split('\n').filter((line) => /^ {6}[a-z-]+: (read|write)\b/.test(line));
    expect(granted.filter((line) => !/ # \S/.test(line))).toEqual([]);
  });

  it('ends: every job has a limit', () => {
    const without = jobs
      .filter(([, job]) => !job.uses && !job['timeout-minutes'])
      .map(([name]) => name);
    expect(without).toEqual([]);
  });

  it('uses actions of this repository at the ref of the caller, and others by their commit', () => {
    const uses = text.split('\n').filter((line) => /^ *-? ?uses: /.test(line));
    const ours = /uses: \$\/([a-z-]+|\.github\/workflows\/[a-z-]+\.yml)$/;
    const pinned = /uses: [\w-]+\/[\w-]+(\/[\w-]+)?@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
    expect(uses.filter((line) => !ours.test(line) && !pinned.test(line))).toEqual([]);
  });

  it('lets nothing that somebody else wrote become a command', () => {
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
    expect(text).not.toContain('secrets: inherit');
    expect(text).not.toContain('pull_request_target');
    const checkouts = steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));
    for (const { with: given } of checkouts)
      expect(given).toMatchObject({ 'persist-credentials': false });
  });
});
