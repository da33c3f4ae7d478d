import { expect } from '@jest/globals';
import { lineOf } from '../../../tools/documents/pipelines.ts';
import type { ActRun } from './act.ts';

/** What came of a run that was to change an environment. */
export interface Lived {
  readonly run: ActRun;
  /** What was changed, in its order, beside what a plan may write. */
  readonly writes: readonly string[];
  /** What the account holds then. */
  readonly held: string | undefined;
}

interface Wanted {
  readonly held: string | undefined;
  /** The call by which the tool changes the account. */
  readonly write: string;
}

/**
 * Three jobs made what was approved: by that tool's own call, behind the lease, which is the first thing that an apply
 * writes, and the account holds it.
 */
export function expectMade({ run, writes, held }: Lived, wanted: Wanted): void {
  const jobs = { plan: 'success', review: 'success', apply: 'success' };
  expect({ log: run.log, jobs: run.jobs }).toMatchObject({ jobs });
  const beside = /Install the project|record-deployment success/;
  expect(run.steps.filter((step) => !beside.test(step))).toEqual([
    'plan: plan-env success',
    'review: review-plan success',
    'apply: apply-env success',
  ]);
  expect(held).toBe(wanted.held);
  const [first, ...rest] = writes;
  expect(first).toMatch(/^ssm:PutParameter \/adhoc\/.*\/lease$/);
  expect(rest).toContainEqual(expect.stringContaining(wanted.write));
}

/** Which pipeline ran, as the pages of its review and of its apply tell. */
export function pipelineOf(run: ActRun): string {
  const [review, apply] = [run.page('review'), run.page('apply')];
  const [, layer = '', operation = ''] =
    /review-plan: [\w-]+, (\w+), ([\w-]+)$/m.exec(review) ?? [];
  const [, kind = ''] = / · (ad-hoc|prod) · layer /.exec(review) ?? [];
  const [, tool = ''] = /^\| tool \| (\w+) /m.exec(apply) ?? [];
  return lineOf({ kind, layer, operation, tool });
}
