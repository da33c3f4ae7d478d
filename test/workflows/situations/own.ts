import type { Rehearsal } from '../rehearsal.ts';

const pull = { event_name: 'pull_request', ref: 'refs/pull/1/merge' };
const main = { event_name: 'push', ref: 'refs/heads/main' };
const nightly = { event_name: 'schedule', ref: 'refs/heads/main' };
const codeql = ['codeql: checkout', 'codeql: init', 'codeql: analyze'];
const scorecard = ['scorecard: checkout', 'scorecard: scorecard-action', 'scorecard: upload-sarif'];

/** scan.yml */
export const scan: readonly Rehearsal[] = [
  {
    when: 'somebody opens a pull request',
    github: pull,
    runs: [...codeql, 'dependencies: dependency-review-action'],
  },
  { when: 'something comes to main', github: main, runs: [...codeql, ...scorecard] },
  { when: 'a week is over', github: nightly, runs: [...codeql, ...scorecard] },
];

const applied = { create: { applied: 'true' }, again: { 'has-changes': 'false' } };

/** live-check.yml */
export const liveCheck: readonly Rehearsal[] = [
  { when: 'all is as it should be', outputs: applied, runs: ['create', 'again', 'end'] },
  {
    when: 'nothing was applied',
    outputs: { ...applied, create: { applied: 'false' } },
    runs: ['create', 'look: run', 'again', 'end'],
  },
  {
    when: 'the same plan again shows changes',
    outputs: { ...applied, again: { 'has-changes': 'true' } },
    runs: ['create', 'again', 'same: run', 'end'],
  },
  {
    when: 'it cannot be made, and is ended all the same',
    outputs: applied,
    fails: ['create'],
    runs: ['create', 'end'],
  },
  { when: 'somebody cancels', outputs: applied, cancelled: 'again', runs: ['create', 'again'] },
];

/** examples/workflows/ad-hoc-with-release.yml */
export const withRelease: readonly Rehearsal[] = [
  {
    when: 'an environment is made',
    inputs: { operation: 'create-update' },
    runs: ['environment', 'release'],
  },
  {
    when: 'it cannot be made',
    inputs: { operation: 'create-update' },
    fails: ['environment'],
    runs: ['environment'],
  },
  { when: 'it is ended', inputs: { operation: 'destroy' }, runs: ['environment'] },
];
