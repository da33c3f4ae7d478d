import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { spec as frontendUpdate } from '../../actions/frontend-update/spec.ts';
import { spec as migrate } from '../../actions/migrate/spec.ts';
import { spec as rollingUpdate } from '../../actions/rolling-update/spec.ts';
import { spec as runCommand } from '../../actions/run-command/spec.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/roles.md'), 'utf8');
const calls = [frontendUpdate, migrate, rollingUpdate, runCommand].flatMap((spec) => spec.calls);
const policy = [...page.matchAll(/"((?:ecs|logs|ssm|ecr|secretsmanager):[A-Z]\w+)"/g)].map(
  ([, action]) => action,
);

it('the policy of docs/roles.md has every call that an action cannot do without, and none that is not made', () => {
  const needed = calls.filter(({ need }) => need === 'needed').map(({ action }) => action);
  expect(policy).toEqual(expect.arrayContaining(needed.filter((one) => one !== 'iam:PassRole')));
  const all = calls.map(({ action }) => action);
  for (const action of policy) expect(all).toContain(action);
});

it('what only an input needs is named beside the policy, by that input', () => {
  const some = calls.filter(({ need }) => need === 'with-input');
  expect(some.map(({ action }) => action)).toContain('ssm:PutParameter');
  for (const { action, why } of some) {
    expect(page).toContain(`\`${action}\``);
    expect(why).toMatch(/^`[a-z-]+(: [a-z]+)?`/);
  }
});
