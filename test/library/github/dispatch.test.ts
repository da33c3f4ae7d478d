import { describe, expect, it } from '@jest/globals';
import { dispatchLabel, judgeDispatch } from '../../../actions/library/github/dispatch.ts';
import { foreignHeadOf, type Job } from '../../../actions/library/github/job.ts';
import { readPlanRun } from '../../../actions/library/github/read-gate.ts';
import { approvedRun } from '../../world/github/scenario.ts';
import { job, stage } from './stage.ts';

describe('the gate by dispatch', () => {
  const plan = { runId: '4711', attempt: '1', commit: approvedRun.sha };
  const planned = { ...approvedRun, conclusion: 'success' };
  const dispatched = { ...job, event: 'workflow_dispatch', runId: '4712' };

  async function judged(more: { run?: object; job?: Partial<Job>; id?: string; plan?: object }) {
    const { api } = stage({ runs: [{ ...planned, ...more.run }] });
    const run = await readPlanRun(api, dispatched, more.id ?? '4711');
    return judgeDispatch({
      job: { ...dispatched, ...more.job },
      run,
      plan: { ...plan, ...more.plan },
      workflow: '.github/workflows/deploy.yml',
    });
  }

  it('opens for a run of this repository that succeeded, and says what it does not stop', async () => {
    expect(await judged({})).toEqual({ problems: [], notes: [dispatchLabel], approvedBy: [] });
  });

  it.each<[string, Parameters<typeof judged>[0], string[]]>([
    ['a push', { job: { event: 'push' } }, ['gate-not-dispatched']],
    ['a run that is none', { id: '1' }, ['plan-run-unreadable']],
    ['a run of a fork', { run: { headRepositoryId: 666 } }, ['plan-run-of-another-repository']],
    [
      'a run of a fork that is gone',
      { run: { headRepositoryId: null } },
      ['plan-run-of-another-repository'],
    ],
    ['a run that failed', { run: { conclusion: 'failure' } }, ['plan-run-not-successful']],
    ['a run that goes on', { run: { conclusion: null } }, ['plan-run-not-successful']],
    ['a plan of another commit', { plan: { commit: '0' } }, ['plan-run-of-another-commit']],
    ['a plan of another run', { plan: { runId: '1' } }, ['plan-of-another-run']],
    ['a plan of an attempt that was not', { plan: { attempt: '2' } }, ['plan-of-another-run']],
    [
      'another workflow',
      { run: { path: '.github/workflows/pr.yml@refs/heads/x' } },
      ['plan-run-of-another-workflow'],
    ],
  ])('is shut for %s', async (_, given, codes) => {
    expect((await judged(given)).problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('foreign code', () => {
  const head = (repo: object | null) => ({ pull_request: { head: { repo } } });

  it.each<[string, unknown, string | undefined]>([
    ['a push', { ref: 'refs/heads/main' }, undefined],
    ['no event', undefined, undefined],
    ['an own pull request', head({ id: 2002, full_name: 'acme/shop' }), undefined],
    ['a fork', head({ id: 666, full_name: 'eve/shop' }), 'eve/shop'],
    [
      'a run of a fork',
      { workflow_run: { head_repository: { id: 666, full_name: 'eve/shop' } } },
      'eve/shop',
    ],
    ['a fork that is gone', head(null), 'a deleted repository'],
  ])('of %s', (_, event, seen) => {
    expect(foreignHeadOf(event, '2002')).toBe(seen);
  });
});
