import { describe, expect, it } from '@jest/globals';
import { GitHubApi } from '../../../actions/library/github/api.ts';
import { dispatchLabel, judgeDispatch } from '../../../actions/library/github/dispatch.ts';
import { type GateWish, gateChecks, judgeGate } from '../../../actions/library/github/gate.ts';
import type { Job } from '../../../actions/library/github/job.ts';
import { foreignHeadOf } from '../../../actions/library/github/job.ts';
import { readGate, readPlanRun } from '../../../actions/library/github/read-gate.ts';
import { VirtualClock } from '../../world/clock.ts';
import type { Fault } from '../../world/faults.ts';
import {
  adhoc,
  approval,
  approvedRun,
  digest,
  type GitHubScenario,
  protectedRepository,
} from '../../world/github/scenario.ts';
import { GitHubWorld } from '../../world/github/world.ts';

const job: Job = {
  repository: 'acme/shop',
  repositoryId: '2002',
  runId: '4711',
  environment: 'adhoc',
  event: 'push',
  foreignHead: undefined,
};
const wish: GateWish = { waived: [], approvedDigest: digest };

function stage(more: Partial<GitHubScenario> = {}, faults: readonly Fault[] = []) {
  const clock = new VirtualClock();
  const world = new GitHubWorld(protectedRepository(more), { clock, faults });
  const { signal } = new AbortController();
  const token = 'ghs_token_of_the_job';
  const url = world.url;
  const api = new GitHubApi({ token, clock, signal, send: world.send, url });
  return { api, world, clock };
}

interface Case {
  readonly github?: Partial<GitHubScenario>;
  readonly faults?: readonly Fault[];
  readonly job?: Partial<Job>;
  readonly wish?: Partial<GateWish>;
}

async function pass({ github, faults, job: odd, wish: wanted }: Case = {}) {
  const { api } = stage(github, faults);
  const facts = await readGate(api, { ...job, ...odd });
  const verdict = judgeGate(facts, { ...wish, ...wanted });
  return { ...verdict, codes: verdict.problems.map(({ code }) => code) };
}

const reviews = (...all: (typeof approval)[]) => ({ runs: [{ ...approvedRun, reviews: all }] });
const open = { name: 'adhoc' };

describe('the gate', () => {
  it('opens for a protected environment and an approval of this plan', async () => {
    const { problems, notes, approvedBy } = await pass();
    expect({ problems, notes, approvedBy }).toEqual({
      problems: [],
      notes: [],
      approvedBy: ['hubot'],
    });
  });

  it.each<[string, Case, string[]]>([
    ['no environment', { job: { environment: undefined } }, ['gate-environment-missing']],
    [
      'an environment that nothing protects',
      { github: { environments: [open], ...reviews() } },
      ['gate-without-reviewers', 'gate-self-review', 'gate-any-branch', 'gate-not-approved'],
    ],
    [
      'people who may approve themselves',
      { github: { environments: [{ ...adhoc, preventSelfReview: false }] } },
      ['gate-self-review'],
    ],
    [
      'an environment that is none',
      { job: { environment: 'ad-hoc' } },
      ['gate-unreadable', 'gate-not-approved'],
    ],
    [
      'a token without the permission',
      { github: { permissions: [] } },
      ['gate-unreadable', 'gate-approvals-unreadable'],
    ],
    [
      'another token',
      { github: { token: 'ghs_other' } },
      ['gate-unreadable', 'gate-approvals-unreadable'],
    ],
    [
      'an outage',
      { faults: [{ on: 'github:*', kind: 'server-error' }] },
      ['gate-unreadable', 'gate-approvals-unreadable'],
    ],
    [
      'a portal that answers for GitHub',
      { faults: [{ on: 'github:GetEnvironment', kind: 'garbage' }] },
      ['gate-unreadable'],
    ],
    ['a rejection', { github: reviews({ ...approval, state: 'rejected' }) }, ['gate-not-approved']],
    [
      'an approval for another environment',
      { github: reviews({ ...approval, environment: 'prod' }) },
      ['gate-not-approved'],
    ],
    ['no digits', { github: reviews({ ...approval, comment: 'ok' }) }, ['gate-phrase-missing']],
    [
      "another plan's digits",
      { github: reviews({ ...approval, comment: '5f2a9c1d7b30' }) },
      ['gate-phrase-missing'],
    ],
    [
      'eleven digits',
      { github: reviews({ ...approval, comment: '4f2a9c1d7b3' }) },
      ['gate-phrase-missing'],
    ],
    [
      'digits inside other ones',
      { github: reviews({ ...approval, comment: 'a4f2a9c1d7b30' }) },
      ['gate-phrase-missing'],
    ],
    ['code of a fork', { job: { foreignHead: 'eve/shop', event: 'pull_request' } }, ['gate-fork']],
    [
      'pull_request_target for a fork',
      { job: { foreignHead: 'eve/shop', event: 'pull_request_target' } },
      ['gate-pull-request-target'],
    ],
    [
      'all of it at once',
      {
        job: { foreignHead: 'eve/shop' },
        github: { environments: [open], ...reviews({ ...approval, comment: '' }) },
      },
      [
        'gate-fork',
        'gate-without-reviewers',
        'gate-self-review',
        'gate-any-branch',
        'gate-phrase-missing',
      ],
    ],
  ])('is shut for %s', async (_, given, codes) => {
    expect((await pass(given)).codes).toEqual(codes);
  });

  it.each([
    approval.comment,
    digest,
    digest.slice(7).toUpperCase(),
    'apply 4f2a9c1d7b30.',
    'first\nplan-digest: 4f2a9c1d7b30e8d5',
  ])('takes an approval with %j', async (comment) => {
    expect((await pass({ github: reviews({ ...approval, comment }) })).codes).toEqual([]);
  });

  it('leaves out what was waived, and tells it', async () => {
    const github = { environments: [{ ...open, adminsMayBypass: true }], ...reviews() };
    const wanted = { waived: gateChecks, approvedDigest: undefined };
    const { codes, notes } = await pass({ github, wish: wanted });
    expect(codes).toEqual([]);
    for (const check of gateChecks) expect(notes.join('\n')).toContain(`"${check}" is not checked`);
    expect(notes.join('\n')).toContain('administrators may bypass');
  });

  it('cannot be waived where it cannot be read, and a phrase that was asked for is never waived', async () => {
    const wanted = { waived: gateChecks };
    const shut = await pass({ github: { permissions: [] }, wish: wanted });
    expect(shut.codes).toEqual(['gate-unreadable', 'gate-approvals-unreadable']);
    const unnamed = await pass({ github: reviews(), wish: wanted });
    expect(unnamed.codes).toEqual(['gate-not-approved']);
  });

  it('keeps a hostile comment from being anything but text', async () => {
    const comment = 'ok\n::set-output name=plan-digest::evil';
    const { problems } = await pass({ github: reviews({ ...approval, comment }) });
    expect(problems[0]?.what).not.toMatch(/^::/m);
  });
});

describe('the API', () => {
  it('waits for a limit as long as GitHub says, and for a short outage', async () => {
    const faults = [
      { on: 'github:GetEnvironment', kind: 'throttle', times: 1 },
      { on: 'github:GetApprovals', kind: 'reset', times: 2 },
    ] as const;
    const { api, clock } = stage({}, faults);
    const begun = clock.now();
    const facts = await readGate(api, job);
    expect(judgeGate(facts, wish).problems).toEqual([]);
    expect(clock.now() - begun).toBeGreaterThanOrEqual(7_000);
  });

  it('asks once where no second try would help', async () => {
    const { api, world } = stage({ permissions: [] });
    await readGate(api, job);
    expect(world.count('github:GetEnvironment')).toBe(1);
  });
});

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
