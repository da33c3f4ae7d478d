import type { Rehearsal } from '../rehearsal.ts';

const servicesChecked = 'deploy: The services are checked';
const frontendChecked = 'deploy: The frontend is checked';
const checked = [servicesChecked, frontendChecked];
const begun = ['deploy: Check the inputs', 'deploy: record'];
const tasks = ['deploy: migrate', 'deploy: migrate', 'deploy: migrate'];
const looked = ['deploy: services', 'deploy: frontend', 'deploy: smoke'];
const ended = 'deploy: record-deployment end';
const frontendBack = 'deploy: The frontend goes back';
const servicesBack = 'deploy: The services go back';
const rolled = {
  'deploy: record': { 'deployment-id': '7' },
  'deploy: services': { rollout: '{}' },
  'deploy: frontend': { rollout: '{}' },
};
const bad = { ...rolled, 'deploy: smoke': { 'failure-code': 'smoke-check-failed' } };
const both = { images: 'backend:1', 'frontend-images': 'frontend:1' };
const everything = {
  ...both,
  'create-database-task': 'a-create',
  'collectstatic-task': 'a-static',
};
const upToLook = [...begun, ...checked, 'deploy: migrate', ...looked];

/** deploy.yml */
export const deploy: readonly Rehearsal[] = [
  {
    when: 'everything is released',
    ...{ inputs: everything, outputs: rolled },
    runs: [...begun, ...checked, ...tasks, ...looked, ended],
  },
  {
    when: 'the frontend alone is released',
    ...{ inputs: { 'frontend-images': 'frontend:1' }, outputs: rolled },
    runs: [...begun, frontendChecked, 'deploy: frontend', 'deploy: smoke', ended],
  },
  {
    when: 'the services alone are released',
    ...{ inputs: { images: 'backend:1' }, outputs: rolled },
    runs: [
      ...begun,
      ...[servicesChecked, 'deploy: migrate', 'deploy: services', 'deploy: smoke', ended],
    ],
  },
  {
    when: 'the frontend is released behind a migration',
    ...{
      inputs: { 'frontend-images': 'frontend:1', 'migrate-image': 'backend:1' },
      outputs: rolled,
    },
    runs: [
      ...begun,
      ...[frontendChecked, 'deploy: migrate', 'deploy: frontend', 'deploy: smoke', ended],
    ],
  },
  {
    when: 'an input is wrong: nothing is asked, and nothing filed',
    ...{ inputs: { kind: 'production' }, fails: begun.slice(0, 1) },
    runs: begun.slice(0, 1),
  },
  {
    when: 'it is released without a migration',
    ...{ inputs: { ...both, migrate: false }, outputs: rolled },
    runs: [...begun, ...checked, ...looked, ended],
  },
  {
    when: 'the services would be refused: no task has run',
    ...{ inputs: everything, outputs: rolled, fails: [servicesChecked] },
    runs: [...begun, servicesChecked, ended],
  },
  {
    when: 'the frontend would be refused: no task has run',
    ...{ inputs: everything, outputs: rolled, fails: [frontendChecked] },
    runs: [...begun, ...checked, ended],
  },
  {
    when: 'the migration fails: nothing was rolled',
    ...{ inputs: both, outputs: rolled, fails: ['deploy: migrate'] },
    runs: [...begun, ...checked, 'deploy: migrate', ended],
  },
  {
    when: 'the services fail, which go back by themselves',
    ...{ inputs: both, outputs: rolled, fails: ['deploy: services'] },
    runs: [...begun, ...checked, 'deploy: migrate', 'deploy: services', ended],
  },
  {
    when: 'the frontend fails, which goes back by itself',
    ...{ inputs: both, outputs: rolled, fails: ['deploy: frontend'] },
    runs: [...upToLook.slice(0, -1), servicesBack, ended],
  },
  {
    when: 'the look is bad',
    ...{ inputs: both, outputs: bad, fails: ['deploy: smoke'] },
    runs: [...upToLook, frontendBack, servicesBack, ended],
  },
  {
    when: 'the look is bad, and something else too',
    ...{ inputs: both, fails: ['deploy: smoke'] },
    outputs: { ...bad, 'deploy: smoke': { 'failure-code': 'smoke-check-failed,other' } },
    runs: [...upToLook, frontendBack, servicesBack, ended],
  },
  {
    when: 'the look is not had, as AWS denies it: the release stays',
    ...{ inputs: both, outputs: rolled, fails: ['deploy: smoke'] },
    runs: [...upToLook, ended],
  },
  {
    when: 'the look is bad, and nothing was rolled',
    ...{ inputs: both, outputs: { ...bad, 'deploy: services': {}, 'deploy: frontend': {} } },
    fails: ['deploy: smoke'],
    runs: [...upToLook, ended],
  },
  {
    when: 'the look is bad, and nothing is to go back',
    ...{
      inputs: { ...both, 'return-on-failure': false },
      outputs: bad,
      fails: ['deploy: smoke'],
    },
    runs: [...upToLook, ended],
  },
  {
    when: 'somebody cancels during the look',
    ...{ inputs: both, outputs: bad, cancelled: 'deploy: smoke' },
    runs: [...upToLook, ended],
  },
  {
    when: 'GitHub does not take the deployment, which stops nothing',
    ...{ inputs: both, fails: ['deploy: record'] },
    runs: upToLook,
  },
];
