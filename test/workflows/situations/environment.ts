import type { Rehearsal } from '../rehearsal.ts';

const planned = {
  'plan: plan': { 'has-changes': 'true', 'plan-digest': 'd' },
  'review: review': { 'plan-digest': 'd' },
  'apply: record': { 'deployment-id': '7' },
};
const terraform = { tool: 'terraform' };
const plan = ['plan: checkout', 'plan: setup-terraform', 'plan: plan'];
const review = ['review: setup-terraform', 'review: review'];
const upToReview = [...plan, ...review];
const setup = 'apply: setup-terraform';
const check = 'apply: Check the plan before the task';
const task = 'apply: Run the task before the destroy';
const told = 'review: Tell what is run before the destroy';
const applied = [setup, 'apply: record', 'apply: apply', 'apply: record-deployment end'];
const destroy = { ...terraform, operation: 'destroy', environment: 'alpha' };
const withSlot = { 'listener-slot': true, 'pre-destroy-task': 'alpha-drop-database' };
const destroyed = ['apply: listener-slot release', 'apply: record-deployment retire'];
const reviewedDestroy = [...plan, 'review: setup-terraform', told, 'review: review'];
const appliedBefore = { 'apply: apply': { 'failure-code': 'plan-already-applied' } };
const destroyedBefore = {
  'apply: apply': { 'failure-code': 'plan-starting-state-moved,plan-already-applied' },
};
const kindChecked = 'prepare: Check the kind';
const placed = [kindChecked, 'prepare: slot'];

/** environment.yml */
export const environment: readonly Rehearsal[] = [
  {
    when: 'an environment changes',
    ...{ inputs: terraform, outputs: planned },
    runs: [...upToReview, ...applied],
  },
  {
    when: 'it gets a place at the load balancer first',
    ...{ inputs: { ...terraform, 'listener-slot': true }, outputs: planned },
    runs: [...placed, ...upToReview, ...applied],
  },
  {
    when: 'there is no place',
    ...{ inputs: { ...terraform, 'listener-slot': true }, fails: ['prepare: slot'] },
    runs: placed,
  },
  {
    when: 'somebody cancels while the place is reserved',
    ...{ inputs: { ...terraform, 'listener-slot': true }, cancelled: 'prepare: slot' },
    runs: placed,
  },
  {
    when: 'the time is over while the place is reserved: nothing is planned without it',
    ...{ inputs: { ...terraform, 'listener-slot': true }, timedOut: 'prepare: slot' },
    runs: placed,
  },
  {
    when: 'its kind is none: no place is reserved',
    ...{ inputs: { ...terraform, 'listener-slot': true, kind: 'production' } },
    ...{ fails: [kindChecked], runs: [kindChecked] },
  },
  {
    when: 'it is a base, which has no place, no drop and no deployment of its own',
    ...{ inputs: { ...terraform, 'listener-slot': true, layer: 'base' }, outputs: planned },
    runs: [...upToReview, setup, 'apply: apply'],
  },
  { when: 'nothing changes', inputs: terraform, runs: plan },
  {
    when: 'somebody looks for drift',
    ...{ inputs: { ...terraform, operation: 'drift' }, outputs: planned },
    runs: plan,
  },
  {
    when: 'the plan fails',
    inputs: terraform,
    outputs: planned,
    fails: ['plan: plan'],
    runs: plan,
  },
  {
    when: 'the review refuses the plan',
    ...{ inputs: terraform, outputs: planned, fails: ['review: review'] },
    runs: upToReview,
  },
  {
    when: 'somebody cancels during the plan',
    ...{ inputs: terraform, outputs: planned, cancelled: 'plan: plan' },
    runs: plan,
  },
  {
    when: 'somebody cancels during the review',
    ...{ inputs: terraform, outputs: planned, cancelled: 'review: review' },
    runs: upToReview,
  },
  {
    when: 'the apply fails, which its deployment shows',
    ...{ inputs: terraform, outputs: planned, fails: ['apply: apply'] },
    runs: [...upToReview, ...applied],
  },
  {
    when: 'somebody cancels during the apply, which its deployment shows',
    ...{ inputs: terraform, outputs: planned, cancelled: 'apply: apply' },
    runs: [...upToReview, ...applied],
  },
  {
    when: 'GitHub does not take the deployment, which stops nothing',
    ...{ inputs: terraform, fails: ['apply: record'] },
    outputs: { ...planned, 'apply: record': {} },
    runs: [...upToReview, setup, 'apply: record', 'apply: apply'],
  },
  {
    when: 'an environment is destroyed with its database, its place and its deployments',
    ...{ inputs: { ...destroy, ...withSlot }, outputs: planned },
    runs: [...placed, ...reviewedDestroy, setup, check, task, 'apply: apply', ...destroyed],
  },
  {
    when: 'it has neither database nor place',
    ...{ inputs: destroy, outputs: planned },
    runs: [...upToReview, setup, 'apply: apply', 'apply: record-deployment retire'],
  },
  {
    when: 'a base is destroyed',
    ...{ inputs: { ...destroy, 'listener-slot': true, layer: 'base' }, outputs: planned },
    runs: [...upToReview, setup, 'apply: apply'],
  },
  {
    when: 'the plan could not be applied: the database stays',
    ...{ inputs: { ...destroy, ...withSlot }, outputs: planned, fails: [check] },
    runs: [...placed, ...reviewedDestroy, setup, check],
  },
  {
    when: 'the destroy fails: place and deployments stay',
    ...{ inputs: { ...destroy, ...withSlot }, outputs: planned, fails: ['apply: apply'] },
    runs: [...placed, ...reviewedDestroy, setup, check, task, 'apply: apply'],
  },
  {
    when: 'a second attempt of a destroy that failed half-way: the environment lives',
    ...{ inputs: { ...destroy, ...withSlot }, outputs: { ...planned, ...appliedBefore } },
    fails: ['apply: apply'],
    runs: [...placed, ...reviewedDestroy, setup, check, task, 'apply: apply'],
  },
  {
    when: 'a second attempt of a destroy whose release failed: a person gives the place back',
    ...{ inputs: { ...destroy, ...withSlot }, outputs: { ...planned, ...destroyedBefore } },
    fails: ['apply: apply'],
    runs: [...placed, ...reviewedDestroy, setup, check, task, 'apply: apply'],
  },
  {
    when: 'the place cannot be given back: the deployments are retired all the same',
    ...{ inputs: { ...destroy, ...withSlot }, outputs: planned, fails: destroyed.slice(0, 1) },
    runs: [...placed, ...reviewedDestroy, setup, check, task, 'apply: apply', ...destroyed],
  },
  {
    when: 'a second attempt finds that it was made already: nothing is given back',
    ...{ inputs: { ...terraform, ...withSlot }, outputs: { ...planned, ...appliedBefore } },
    fails: ['apply: apply'],
    runs: [...placed, ...upToReview, ...applied],
  },
  {
    when: 'a destroy is cancelled after it was applied',
    ...{ inputs: { ...destroy, ...withSlot }, outputs: planned, cancelled: destroyed[0] ?? '' },
    runs: [
      ...[...placed, ...reviewedDestroy, setup, check, task, 'apply: apply'],
      ...destroyed.slice(0, 1),
    ],
  },
  {
    when: 'a destroy is cancelled while it is applied',
    ...{ inputs: { ...destroy, ...withSlot }, outputs: planned, cancelled: 'apply: apply' },
    runs: [...placed, ...reviewedDestroy, setup, check, task, 'apply: apply'],
  },
  {
    when: 'production is to be destroyed and its name was not typed again',
    inputs: { ...destroy, kind: 'prod', environment: 'shop' },
    fails: ['plan: A destroy in production is typed twice'],
    runs: ['plan: A destroy in production is typed twice'],
  },
  {
    when: 'production changes, for which nothing is typed twice',
    inputs: { ...terraform, kind: 'prod', environment: 'shop' },
    outputs: planned,
    runs: [...upToReview, ...applied],
  },
  {
    when: 'production is to be destroyed and its name was typed again',
    inputs: { ...destroy, kind: 'prod', environment: 'shop', confirmation: 'shop' },
    outputs: planned,
    runs: [...upToReview, setup, 'apply: apply', 'apply: record-deployment retire'],
  },
  {
    when: 'its tool is OpenTofu',
    ...{ inputs: { tool: 'opentofu' }, outputs: planned },
    runs: [...upToReview, ...applied].map((one) => one.replace('terraform', 'opentofu')),
  },
  {
    when: 'its tool is the CDK, which applies without it',
    ...{ inputs: { tool: 'cdk' }, outputs: planned },
    runs: [
      ...['plan: checkout', 'plan: setup-node', 'plan: Install the project', 'plan: plan'],
      ...['review: review', ...applied.slice(1)],
    ],
  },
];
