import { adhoc, approval, approvedRun } from '../../world/github/scenario.ts';
import type { Refusal } from './refusal.ts';

const pullRequest = (id: number) => ({
  pull_request: { head: { repo: { id, full_name: 'eve/shop' } } },
});

const dispatch = { gate: 'dispatch', 'plan-run-id': '4711' };
const byHand = { event_name: 'workflow_dispatch', run_id: '4800' };
const planned = { ...approvedRun, conclusion: 'success' };

/** Before AWS is asked for anything. */
export const gateRefusals: readonly Refusal[] = [
  {
    what: 'The job names no environment',
    code: 'gate-environment-missing',
    claims: { environment: '' },
  },
  {
    what: 'No reviewers are required',
    code: 'gate-without-reviewers',
    setting: {
      github: { environments: [{ ...adhoc, reviewers: [] }] },
    },
    inputs: { 'gate-waive': 'self-review' },
  },
  {
    what: 'People may approve their own runs',
    code: 'gate-self-review',
    setting: { github: { environments: [{ ...adhoc, preventSelfReview: false }] } },
  },
  {
    what: 'Any branch may deploy to the environment',
    code: 'gate-any-branch',
    setting: { github: { environments: [withoutBranches()] } },
  },
  {
    what: 'The rules of the environment cannot be read: the environment does not exist',
    code: 'gate-unreadable',
    setting: { github: { environments: [] } },
  },
  {
    what: 'The rules cannot be read: the job has no `actions: read`',
    code: 'gate-unreadable',
    setting: { github: { permissions: [] } },
    inputs: { 'gate-waive': 'approval' },
  },
  {
    what: 'Who approved cannot be read',
    code: 'gate-approvals-unreadable',
    setting: { github: { runs: [] } },
  },
  {
    what: 'Nobody approved this run',
    code: 'gate-not-approved',
    setting: { github: { runs: [{ ...approvedRun, reviews: [] }] } },
  },
  {
    what: 'The approval is for another environment',
    code: 'gate-not-approved',
    setting: {
      github: { runs: [{ ...approvedRun, reviews: [{ ...approval, environment: 'staging' }] }] },
    },
  },
  {
    what: 'The approval names another plan (`approval-phrase: digest`)',
    code: 'gate-phrase-missing',
    inputs: { 'approval-phrase': 'digest' },
  },
  {
    what: 'The job runs for the code of a fork',
    code: 'gate-fork',
    claims: { event_name: 'pull_request' },
    event: pullRequest(666),
  },
  {
    what: 'The job runs on `pull_request_target` for the code of a fork',
    code: 'gate-pull-request-target',
    claims: { event_name: 'pull_request_target' },
    event: pullRequest(666),
  },
  {
    what: '`gate: dispatch`, and no person started the run',
    code: 'gate-not-dispatched',
    setting: { github: { runs: [planned] } },
    inputs: dispatch,
    claims: { ...byHand, event_name: 'push' },
  },
  {
    what: '`gate: dispatch`: the run that planned cannot be read',
    code: 'plan-run-unreadable',
    inputs: { ...dispatch, 'plan-run-id': '4999' },
    claims: byHand,
  },
  {
    what: '`gate: dispatch`: the run that planned ran the code of a fork',
    code: 'plan-run-of-another-repository',
    setting: { github: { runs: [{ ...planned, headRepositoryId: 666 }] } },
    inputs: dispatch,
    claims: byHand,
  },
  {
    what: '`gate: dispatch`: the run that planned did not succeed',
    code: 'plan-run-not-successful',
    setting: { github: { runs: [{ ...planned, conclusion: 'failure' }] } },
    inputs: dispatch,
    claims: byHand,
  },
  {
    what: '`gate: dispatch`: the run that planned is one of another workflow than `plan-workflow`',
    code: 'plan-run-of-another-workflow',
    setting: { github: { runs: [{ ...planned, path: '.github/workflows/ci.yml' }] } },
    inputs: { ...dispatch, 'plan-workflow': '.github/workflows/plan.yml' },
    claims: byHand,
  },
];

function withoutBranches() {
  const { branches: _, ...rest } = adhoc;
  return rest;
}
