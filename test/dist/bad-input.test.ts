import { expect, it } from '@jest/globals';
import { environment } from '../world/scenarios/environment.ts';
import { expectTrouble, playTrouble, registry, type Trouble } from './trouble.ts';

const alpha = environment();
const gunicorn = (status: 'DRAINING' | 'INACTIVE') => ({
  ...alpha,
  services: alpha.services?.map((service) =>
    service.name === 'alpha-gunicorn' ? { ...service, status } : service,
  ),
});

const troubles: readonly Trouble[] = [
  {
    name: 'several inputs wrong at once',
    action: 'run-command',
    with: { environment: 'Alpha!', timeout: '5 minutes', command: 'echo $HOME', image: 'backend' },
    code: 'input-invalid,image-invalid',
    says: [/"environment".*"Alpha!"/, /"timeout".*90s/, /"command".*sh/, /backend.*tag/],
    writes: [],
  },
  {
    name: 'an unknown service',
    with: { 'network-from': 'alpha-web' },
    code: 'service-not-found',
    says: [/alpha-web/, /alpha-gunicorn/],
    writes: [],
  },
  {
    name: 'a service that is DRAINING',
    scenario: gunicorn('DRAINING'),
    with: { 'network-from': 'alpha-gunicorn' },
    code: 'service-not-active',
    says: [/DRAINING/],
    writes: [],
  },
  {
    name: 'a service that is INACTIVE',
    scenario: gunicorn('INACTIVE'),
    with: { 'network-from': 'alpha-gunicorn' },
    code: 'service-not-active',
    says: [/INACTIVE/],
    writes: [],
  },
  {
    name: 'no such cluster',
    with: { cluster: 'beta-cluster' },
    code: 'cluster-not-found',
    says: [/beta-cluster/],
    writes: [],
  },
  {
    name: 'the wrong region',
    with: { 'aws-region': 'us-east-1' },
    code: 'cluster-not-found,task-definition-not-found',
    says: [/us-east-1/],
    writes: [],
  },
  {
    name: 'an account that is not allowed',
    with: { 'allowed-account-ids': '999999999999' },
    code: 'account-not-allowed',
    says: [/123456789012.*999999999999/],
    writes: [],
  },
  {
    name: 'an image of another repository',
    with: { image: `${registry}/frontend:v1` },
    code: 'image-of-another-repository',
    says: [/frontend/],
    writes: [],
  },
  {
    name: 'an image that does not exist',
    with: { image: `${registry}/backend:v9.9.9` },
    code: 'image-not-found',
    says: [/v9\.9\.9/, /v1\.8\.0/],
    writes: [],
  },
  {
    name: 'a container that does not exist',
    with: { container: 'web' },
    code: 'container-not-found',
    says: [/"web".*migrate/],
    writes: [],
  },
  {
    name: 'a task definition that does not exist',
    with: { task: 'alpha-nothing' },
    code: 'task-definition-not-found',
    says: [/alpha-nothing/],
    writes: [],
  },
];

it.each(troubles)('refuses $name before it changes anything', async (trouble) => {
  await expectTrouble(trouble);
});

it('has no credentials', async () => {
  const step = {
    env: {
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      HOME: '/nonexistent',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
  };
  await expectTrouble({
    name: '',
    code: 'aws-credentials-missing',
    says: [/role-to-assume/],
    step,
  });
});

it('has credentials that ran out', async () => {
  const faults = [{ on: '*', kind: 'expired-credentials' } as const];
  await expectTrouble({
    name: '',
    code: 'aws-credentials-expired',
    scenario: { ...alpha, faults },
    writes: [],
  });
});

const elsewhere = [
  { on: 'Windows', runnerOs: 'Windows', code: 'runner-unsupported', says: /Windows on .*Linux/ },
  { on: 'macOS', runnerOs: 'macOS', code: 'runner-unsupported', says: /macOS on .*Linux/ },
  {
    on: 'GitHub Enterprise Server',
    serverUrl: 'https://git.acme.example',
    code: 'server-unsupported',
    says: /git\.acme/,
  },
];

it.each(elsewhere)('refuses to run on $on before it reads an input', async (refused) => {
  const { on: _, code, says, ...identity } = refused;
  const wrong = { environment: 'Alpha!' };
  const { world } = await expectTrouble({
    ...{ name: '', with: wrong, step: { identity }, code, says: [says] },
  });
  expect(world.journal.exchanges).toEqual([]);
});

it('calls nothing at all when the inputs alone are wrong', async () => {
  const { world } = await playTrouble({ with: { timeout: 'soon' } });
  expect(world.journal.exchanges).toEqual([]);
});
