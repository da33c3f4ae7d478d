import { describe, expect, it } from '@jest/globals';
import { type GateWish, gateChecks, judgeGate } from '../../../actions/library/github/gate.ts';
import type { Job } from '../../../actions/library/github/job.ts';
import { readGate } from '../../../actions/library/github/read-gate.ts';
import type { Fault } from '../../world/faults.ts';
import {
  adhoc,
  approval,
  approvedRun,
  digest,
  type GitHubScenario,
} from '../../world/github/scenario.ts';
import { job, stage } from './stage.ts';

const wish: GateWish = { waived: [], approvedDigest: digest };

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

  it('knows its environment in whatever case the workflow writes it', async () => {
    const approved = { ...approval, environment: 'Adhoc' };
    const { codes, approvedBy } = await pass({ github: reviews(approved) });
    expect([codes, approvedBy]).toEqual([[], ['hubot']]);
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
      'selected branches that are any',
      { github: { environments: [{ ...adhoc, branches: 'selected', patterns: ['main', '*'] }] } },
      ['gate-any-branch'],
    ],
    [
      'selected branches that are any, with a slash or none',
      { github: { environments: [{ ...adhoc, branches: 'selected', patterns: ['**/*'] }] } },
      ['gate-any-branch'],
    ],
    [
      'selected branches that cannot be read',
      {
        github: { environments: [{ ...adhoc, branches: 'selected' }] },
        faults: [{ on: 'github:ListBranchPolicies', kind: 'server-error' }],
      },
      ['gate-unreadable'],
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
      { github: reviews({ ...approval, comment: '5f2a9-c1d7b-30e8d-5c6a1' }) },
      ['gate-phrase-missing'],
    ],
    [
      'nineteen digits',
      { github: reviews({ ...approval, comment: '4f2a9-c1d7b-30e8d-5c6a' }) },
      ['gate-phrase-missing'],
    ],
    [
      'digits inside other ones',
      { github: reviews({ ...approval, comment: 'a4f2a9c1d7b30e8d5c6a1' }) },
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
    'apply 4f2a9c1d7b30e8d5c6a1.',
    'first\nplan-digest: 4F2A9-C1D7B-30E8D-5C6A1',
    'added-4f2a9 c1d7b 30e8d 5c6a1',
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
