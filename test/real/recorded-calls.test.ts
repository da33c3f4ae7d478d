import { beforeAll, expect, it } from '@jest/globals';
import { type RoleName, roleNames, workOf } from '../../infra/permissions/roles.ts';
import { type Kind, kinds, type Scope } from '../../infra/permissions/scope.ts';
import type { Policy } from '../../infra/permissions/statement.ts';
import { policyOf } from '../../infra/permissions/statements.ts';
import { allows } from '../infra/permissions/evaluate.ts';
import { scopeOf } from '../infra/permissions/scopes.ts';
import { asMade, outsideOfTheContract, reasons } from '../recorded-calls/contract.ts';
import type { Asked } from './collected.ts';
import { askedInTheSuite } from './suite-exchanges.ts';

/** What every test of an action asked AWS for and got, each thing once. */
let all: Asked[];

beforeAll(async () => {
  const told = await askedInTheSuite();
  all = [...new Map(told.map((one) => [JSON.stringify(one), one])).values()];
}, 1_200_000);

function rolesOf(action: string): RoleName[] {
  return roleNames.filter((role) => workOf[role].some((work) => work.action === action));
}

/** The account in which it was asked for, with roles for every tool. */
function scopeFor(kind: Kind, { account, region, partition }: Asked): Scope {
  const usual = scopeOf(kind, ['cloudformation', 'cdk', 'terraform']);
  const planKeyArn = `arn:${partition}:kms:${region}:${account}:key/plans`;
  return { ...usual, account, region, partition, planKeyArn };
}

const policies = new Map<string, Policy>();

function policyFor(role: RoleName, kind: Kind, asked: Asked): Policy {
  const { account, region, partition } = asked;
  const key = [role, kind, account, region, partition].join(' ');
  const known = policies.get(key) ?? policyOf(role, scopeFor(kind, asked));
  policies.set(key, known);
  return known;
}

/** To a role that the action runs under, of whichever kind the test is. */
async function isAllowed(asked: Asked): Promise<boolean> {
  for (const role of rolesOf(asked.action))
    for (const kind of kinds)
      if (await allows(policyFor(role, kind, asked), asked.request)) return true;
  return false;
}

it('what actions got in the tests of an environment of the contract, their roles may have', async () => {
  const denied: string[] = [];
  const judged = all.map(asMade).filter((one) => outsideOfTheContract(one) === undefined);
  for (const one of judged)
    if (!(await isAllowed(one)))
      denied.push(`${one.action}: ${one.request.action} on ${one.request.resource}`);
  console.log(`${judged.length} of ${all.length} different requests judged`);
  expect([...new Set(denied)].sort()).toEqual([]);
  expect(judged.length / all.length).toBeGreaterThan(0.7);
}, 1_200_000);

it('every reason to leave requests out is needed: some that it is for are denied', async () => {
  for (const reason of reasons) {
    const left = all.map(asMade).filter((one) => outsideOfTheContract(one) === reason);
    const refused: Asked[] = [];
    for (const one of left) if (!(await isAllowed(one))) refused.push(one);
    expect([reason, refused.length > 0]).toEqual([reason, true]);
  }
}, 1_200_000);
