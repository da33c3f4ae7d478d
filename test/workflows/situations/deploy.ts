import type { Rehearsal } from '../rehearsal.ts';

const servicesChecked = 'deploy: The services are checked';
const frontendChecked = 'deploy: The frontend is checked';
const checked = [servicesChecked, frontendChecked];
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
const both = { images: 'backend:1', 'frontend-images': 'frontend:1' };
const everything = {
  ...both,
  'create-database-task': 'a-create',
  'collectstatic-task': 'a-static',
};
const upToLook = ['deploy: record', ...checked, 'deploy: migrate', ...looked];

/** deploy.yml */
export const deploy: readonly Rehearsal[] = [
  {
    when: 'everything is released',
    ...{ inputs: everything, outputs: rolled },
    runs: ['deploy: record', ...checked, ...tasks, ...looked, ended],
  },
  {
    when: 'the frontend alone is released',
    ...{ inputs: { 'frontend-images': 'frontend:1' }, outputs: rolled },
    runs: ['deploy: record', frontendChecked, 'deploy: frontend', 'deploy: smoke', ended],
  },
  {
    when: 'only an image of the migration is given',
    ...{ inputs: { 'migrate-image': 'backend:1' }, outputs: rolled },
    runs: ['deploy: record', 'deploy: migrate', 'deploy: smoke', ended],
  },
  {
    when: 'it is released without a migration',
    ...{ inputs: { ...both, migrate: false }, outputs: rolled },
    runs: ['deploy: record', ...checked, ...looked, ended],
  },
  {
    when: 'the services would be refused: no task has run',
    ...{ inputs: everything, outputs: rolled, fails: [servicesChecked] },
    runs: ['deploy: record', servicesChecked, ended],
  },
  {
    when: 'the frontend would be refused: no task has run',
    ...{ inputs: everything, outputs: rolled, fails: [frontendChecked] },
    runs: ['deploy: record', ...checked, ended],
  },
  {
    when: 'the migration fails: nothing was rolled',
    ...{ inputs: both, outputs: rolled, fails: ['deploy: migrate'] },
    runs: ['deploy: record', ...checked, 'deploy: migrate', ended],
  },
  {
    when: 'the services fail, which go back by themselves',
    ...{ inputs: both, outputs: rolled, fails: ['deploy: services'] },
    runs: ['deploy: record', ...checked, 'deploy: migrate', 'deploy: services', ended],
  },
  {
    when: 'the frontend fails, which goes back by itself',
    ...{ inputs: both, outputs: rolled, fails: ['deploy: frontend'] },
    runs: [...upToLook.slice(0, -1), servicesBack, ended],
  },
  {
    when: 'the look is bad',
    ...{ inputs: both, outputs: rolled, fails: ['deploy: smoke'] },
    runs: [...upToLook, frontendBack, servicesBack, ended],
  },
  {
    when: 'the look is bad, and nothing was rolled',
    ...{ inputs: both, outputs: { 'deploy: record': { 'deployment-id': '7' } } },
    fails: ['deploy: smoke'],
    runs: [...upToLook, ended],
  },
  {
    when: 'the look is bad, and nothing is to go back',
    ...{
      inputs: { ...both, 'return-on-failure': false },
      outputs: rolled,
      fails: ['deploy: smoke'],
    },
    runs: [...upToLook, ended],
  },
  {
    when: 'somebody cancels during the look',
    ...{ inputs: both, outputs: rolled, cancelled: 'deploy: smoke' },
    runs: [...upToLook, ended],
  },
  {
    when: 'GitHub does not take the deployment, which stops nothing',
    ...{ inputs: both, fails: ['deploy: record'] },
    runs: upToLook,
  },
];
