import { runSimulation } from '@cloud-copilot/iam-simulate';
import { describe, expect, it } from '@jest/globals';
import { type RoleName, rolesOf } from '../../../infra/permissions/roles.ts';
import { type Kind, kinds } from '../../../infra/permissions/scope.ts';
import type { Condition } from '../../../infra/permissions/statement.ts';
import { environmentOf, type Trusted, trustOf } from '../../../infra/permissions/trust.ts';
import { fits } from '../../world/wildcards.ts';
import { account } from './scopes.ts';

const host = 'token.actions.githubusercontent.com:';
const ours = 'org/adhoc-actions/.github/workflows/environment.yml@refs/tags/v1';
const trusted: Trusted = {
  repositories: [{ name: 'acme/shop', id: '2002', ownerId: '1001' }],
  workflows: [ours],
};

type Claims = Readonly<Record<string, string>>;

/** A job of the repository itself, in an environment where one is named. */
function job(environment: string | undefined, changed: Claims = {}): Claims {
  const end = environment === undefined ? 'ref:refs/heads/main' : `environment:${environment}`;
  const sub = `repo:acme/shop:${end}`;
  return {
    aud: 'sts.amazonaws.com',
    sub,
    ref: 'refs/heads/main',
    job_workflow_ref: ours,
    ...changed,
  };
}

/** What a job may claim that is not to have the role, whatever role it is. */
function strangers(environment: string | undefined): readonly (readonly [string, Claims])[] {
  const end = environment === undefined ? 'ref:refs/heads/main' : `environment:${environment}`;
  return [
    ['another repository', { sub: `repo:acme/other:${end}` }],
    ['a fork', { sub: `repo:mallory/shop:${end}` }],
    ['a repository whose name begins the same', { sub: `repo:acme/shop-two:${end}` }],
    ['the same name with another id', { sub: `repo:acme@1001/shop@6666:${end}` }],
    ['the same name of another owner', { sub: `repo:acme@6666/shop@2002:${end}` }],
    ['another audience', { aud: 'https://github.com/acme' }],
  ];
}

const gated = (['apply', 'deploy', 'auto'] as const).flatMap((role) =>
  kinds.map((kind) => [role, kind] as const),
);

describe.each(kinds.flatMap((kind) => rolesOf(kind).map((role) => [role, kind] as const)))(
  'who takes on %s of kind %s',
  (role, kind) => {
    const condition = trustOf(role, { kind }, trusted);
    const environment = environmentOf(role, { kind });

    it('is a job of the repository, by either form of its name', async () => {
      const end = environment === undefined ? 'pull_request' : `environment:${environment}`;
      expect(await accepts(condition, job(environment))).toBe(true);
      const withIds = { sub: `repo:acme@1001/shop@2002:${end}` };
      expect(await accepts(condition, job(environment, withIds))).toBe(true);
    });

    it.each(strangers(environment))('is not %s', async (_, changed) => {
      expect(await accepts(condition, job(environment, changed))).toBe(false);
    });

    it('is not another workflow, where it is bound to those of the suite', async () => {
      const bound: readonly RoleName[] = ['review', 'apply', 'auto'];
      const other = { job_workflow_ref: 'acme/shop/.github/workflows/evil.yml@refs/heads/main' };
      const elsewhere = { job_workflow_ref: ours.replace('refs/tags/v1', 'refs/heads/branch') };
      const expected = !bound.includes(role);
      expect(await accepts(condition, job(environment, other))).toBe(expected);
      expect(await accepts(condition, job(environment, elsewhere))).toBe(expected);
    });

    it('has nothing that could be left out', async () => {
      for (const [operator, block] of Object.entries(condition))
        for (const key of Object.keys(block)) {
          const { [key]: _, ...rest } = block;
          const weaker = { ...condition, [operator]: rest };
          expect([key, await isTooWide(weaker, { role, kind })]).toEqual([key, true]);
        }
    });
  },
);

it.each(gated)(
  '%s of kind %s needs its environment where it is behind a gate',
  async (role, kind) => {
    const environment = environmentOf(role, { kind });
    const condition = trustOf(role, { kind }, trusted);
    for (const sub of [
      'repo:acme/shop:ref:refs/heads/main',
      'repo:acme/shop:pull_request',
      'repo:acme/shop:environment:other',
    ])
      expect(await accepts(condition, { ...job(environment), sub })).toBe(
        environment === undefined,
      );
  },
);

/** Whether one of those that must not have the role would get it. */
async function isTooWide(condition: Condition, { role, kind }: { role: RoleName; kind: Kind }) {
  const environment = environmentOf(role, { kind });
  const others = [
    ...strangers(environment).map(([, changed]) => changed),
    { job_workflow_ref: 'acme/shop/.github/workflows/evil.yml@refs/heads/main' },
    { ref: 'refs/heads/branch' },
  ];
  for (const changed of others)
    if (await accepts(condition, job(environment, changed))) return true;
  return false;
}

/** By our own reading of the block, and by the simulator's under keys that it knows: they never differ. */
async function accepts(condition: Condition, claims: Claims): Promise<boolean> {
  const own = Object.entries(condition).every(([operator, block]) =>
    Object.entries(block).every(([key, wanted]) => {
      const seen = claims[key.slice(host.length)];
      const test = operator === 'StringLike' ? fits : (a: string, b: string) => a === b;
      return seen !== undefined && [wanted].flat().some((pattern) => test(pattern, seen));
    }),
  );
  expect(await simulated(condition, claims)).toBe(own);
  return own;
}

async function simulated(condition: Condition, claims: Claims): Promise<boolean> {
  const text = JSON.stringify(condition).replaceAll(host, 'aws:RequestTag/');
  const statement = { Effect: 'Allow', Action: 'ecs:CreateCluster', Resource: '*' };
  const resource = `arn:aws:ecs:eu-west-1:${account}:cluster/a`;
  const tags = Object.entries(claims).map(([name, value]) => [`aws:RequestTag/${name}`, value]);
  const answer = await runSimulation(
    {
      request: {
        principal: `arn:aws:iam::${account}:role/judged`,
        action: 'ecs:CreateCluster',
        resource: { resource, accountId: account },
        contextVariables: Object.fromEntries(tags),
      },
      identityPolicies: [
        {
          name: 'trust',
          policy: {
            Version: '2012-10-17',
            Statement: [{ ...statement, Condition: JSON.parse(text) }],
          },
        },
      ],
      ...{ serviceControlPolicies: [], resourceControlPolicies: [] },
    },
    {},
  );
  if (answer.resultType === 'error') throw new Error(JSON.stringify(answer.errors));
  return answer.overallResult === 'Allowed';
}
