import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { spec as frontendUpdate } from '../../actions/frontend-update/spec.ts';
import { spec as migrate } from '../../actions/migrate/spec.ts';
import { spec as rollingUpdate } from '../../actions/rolling-update/spec.ts';
import { spec as runCommand } from '../../actions/run-command/spec.ts';
import { spec as smokeCheck } from '../../actions/smoke-check/spec.ts';
import { changeStatements } from '../../infra/permissions/changes.ts';
import type { Scope } from '../../infra/permissions/scope.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/roles.md'), 'utf8');
const calls = [frontendUpdate, migrate, rollingUpdate, runCommand].flatMap((spec) => spec.calls);
const looks = smokeCheck.calls
  .filter(({ need }) => need === 'with-input')
  .map(({ action }) => action);
const policy = [
  ...page.matchAll(/"((?:ecs|elasticloadbalancing|logs|ssm|ecr|secretsmanager):[A-Z]\w+)"/g),
].map(([, action]) => action);

it('the policy of docs/roles.md has every call that an action cannot do without, and none that is not made', () => {
  const needed = calls.filter(({ need }) => need === 'needed').map(({ action }) => action);
  expect(policy).toEqual(expect.arrayContaining(needed.filter((one) => one !== 'iam:PassRole')));
  const all = calls.map(({ action }) => action);
  for (const action of policy) expect([...all, ...looks]).toContain(action);
});

it('that policy has every call of a look at the environment, with which deploy.yml ends a release', () => {
  const step = 'uses: $/smoke-check\n        with:\n          environment: ';
  expect(readFileSync(join(root, '.github/workflows/deploy.yml'), 'utf8')).toContain(step);
  expect(looks).toContain('elasticloadbalancing:DescribeTargetHealth');
  expect(policy).toEqual(expect.arrayContaining(looks));
});

it('what only an input needs is named beside the policy, by that input', () => {
  const some = calls.filter(({ need }) => need === 'with-input');
  expect(some.map(({ action }) => action)).toContain('ssm:PutParameter');
  for (const { action, why } of some) {
    expect(page).toContain(`\`${action}\``);
    expect(why).toMatch(/^`[a-z-]+(: [a-z]+)?`/);
  }
});

it('the page names the services that environments may be made of, and no other', () => {
  const scope: Scope = {
    partition: 'aws',
    account: '123456789012',
    region: 'eu-west-1',
    kind: 'ad-hoc',
    bases: ['dev'],
    otherBases: [],
    prodEnvironments: [],
    planKeyArn: 'key',
    stateBucket: 'states',
    assetsBucket: 'assets',
    repositoryIds: ['1'],
    cdkQualifier: 'hnb659fds',
    tools: [],
  };
  const [, row = ''] = /^\| all else \| made of these services: (.+) \|$/m.exec(page) ?? [];
  const named = [...row.matchAll(/`([a-z0-9-]+)`/g)].map(([, service]) => `${service}:*`);
  const made = changeStatements(scope).find(({ Sid }) => Sid === 'Environments');
  expect(named).toEqual(made?.Action);
});
