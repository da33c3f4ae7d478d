import { describe, expect, it } from '@jest/globals';
import { rolesOf } from '../../../infra/permissions/roles.ts';
import { kinds } from '../../../infra/permissions/scope.ts';
import { policyOf } from '../../../infra/permissions/statements.ts';
import { mutantsOf } from './mutants.ts';
import { isFound, rowsOf, wrongRows } from './rows.ts';
import { scopeOf } from './scopes.ts';

const cases = kinds.flatMap((kind) => rolesOf(kind).map((role) => [role, kind] as const));

describe.each(cases)('the role %s of kind %s', (role, kind) => {
  const scope = scopeOf(kind);
  const withTerraform = scopeOf(kind, ['terraform']);
  const withCdk = scopeOf(kind, ['cloudformation', 'cdk']);
  const known = policyOf(role, scope).Statement.map(({ Sid }) => Sid);

  it.each([scope, withTerraform, withCdk])(
    'makes every call of its actions in its own kind, and none that changes the other kind or another account',
    async (one) => {
      expect(await wrongRows(policyOf(role, one), await rowsOf(role, one))).toEqual([]);
    },
  );

  it('has nothing that could be left out or opened without a row turning red', async () => {
    const policy = policyOf(role, scope);
    const mutants = mutantsOf(policy);
    expect(await survivors(mutants, await rowsOf(role, scope))).toEqual([]);
  });

  it('has nothing for Terraform that could be left out or opened without a row turning red', async () => {
    const policy = policyOf(role, withTerraform);
    const mutants = mutantsOf(policy).filter(({ statement }) => !known.includes(statement));
    // The action reads parameters of the environment itself.
    const same = role === 'apply' ? ['Parameters without ssm:GetParameter'] : [];
    expect(await survivors(mutants, await rowsOf(role, withTerraform))).toEqual(same);
  });

  it('has nothing for the CDK that could be left out or opened without a row turning red', async () => {
    const mutants = mutantsOf(policyOf(role, withCdk));
    const added = mutants.filter(({ statement }) => !known.includes(statement));
    expect(await survivors(added, await rowsOf(role, withCdk))).toEqual([]);
  });
});

async function survivors(
  mutants: ReturnType<typeof mutantsOf>,
  rows: Awaited<ReturnType<typeof rowsOf>>,
): Promise<string[]> {
  const left: string[] = [];
  for (const mutant of mutants) if (!(await isFound(mutant, rows))) left.push(mutant.what);
  return left;
}
