import { runSimulation } from '@cloud-copilot/iam-simulate';
import { describe, expect, it } from '@jest/globals';
import { rolesOf } from '../../../infra/permissions/roles.ts';
import { kinds } from '../../../infra/permissions/scope.ts';
import type { Condition } from '../../../infra/permissions/statement.ts';
import { buildTrustOf, type Trusted, trustOf } from '../../../infra/permissions/trust.ts';
import { fits } from '../../world/wildcards.ts';
import { account } from './scopes.ts';

const host = 'token.actions.githubusercontent.com:';
const suite = 'org/adhoc-actions/.github/workflows';
const own = 'acme/shop/.github/workflows';
const trusted: Trusted = {
  repositories: [{ name: 'acme/shop', id: '2002', ownerId: '1001' }],
  workflows: [`${suite}/environment.yml@refs/tags/v1`],
  deployWorkflows: [`${suite}/deploy.yml@refs/tags/v1`, `${own}/release.yml@refs/heads/main`],
  buildWorkflows: [`${suite}/build-image.yml@refs/tags/v1`],
};

type Claims = Readonly<Record<string, string>>;

/** A job of the repository in this workflow. */
function job(workflow: string, end: string, ref = 'refs/heads/main'): Claims {
  const sub = `repo:acme/shop:${end}`;
  return { aud: 'sts.amazonaws.com', sub, ref, job_workflow_ref: workflow };
}

const main = 'ref:refs/heads/main';
const [environment = '', deploy = '', release = '', build = ''] = [
  ...trusted.workflows,
  ...trusted.deployWorkflows,
  ...trusted.buildWorkflows,
];
const moved = (workflow: string) => workflow.replace('refs/tags/v1', 'refs/heads/branch');

/** Every job of the repository that may ask for a role, by what it is. */
const jobs: Readonly<Record<string, Claims>> = {
  "the project's code while it is planned": job(environment, main),
  "the project's code while its pull request is planned": job(environment, 'pull_request'),
  'the job that applies, ad hoc': job(environment, 'environment:adhoc'),
  'the job that applies, in production': job(environment, 'environment:prod'),
  'the unattended job': job(environment, 'environment:adhoc-auto'),
  'the unattended job on a branch': job(environment, 'environment:adhoc-auto', 'refs/heads/b'),
  'a release': job(deploy, main),
  'a release in an open environment': job(deploy, 'environment:alpha'),
  'a release in production': job(deploy, 'environment:prod'),
  'a release by a workflow of its own': job(release, 'environment:alpha'),
  'a build of images': job(build, main),
  'any other workflow': job(`${own}/ci.yml@refs/heads/main`, main),
  'any other workflow in the gate': job(`${own}/ci.yml@refs/heads/main`, 'environment:adhoc'),
  'any other workflow in production': job(`${own}/ci.yml@refs/heads/main`, 'environment:prod'),
  'any other workflow, unattended': job(`${own}/ci.yml@refs/heads/main`, 'environment:adhoc-auto'),
  'environment.yml at a branch, in the gate': job(moved(environment), 'environment:adhoc'),
  'deploy.yml at a branch': job(moved(deploy), main),
};

const planned = [
  "the project's code while it is planned",
  "the project's code while its pull request is planned",
  'the job that applies, ad hoc',
  'the job that applies, in production',
  'the unattended job',
  'the unattended job on a branch',
];

const expected: Readonly<Record<string, readonly string[]>> = {
  'ad-hoc prepare': planned,
  'ad-hoc plan': Object.keys(jobs),
  'ad-hoc review': planned,
  'ad-hoc apply': ['the job that applies, ad hoc'],
  'ad-hoc deploy': [
    'the job that applies, ad hoc',
    'a release',
    'a release in an open environment',
    'a release in production',
    'a release by a workflow of its own',
  ],
  'ad-hoc auto': ['the unattended job'],
  build: ['a build of images'],
  'prod prepare': planned,
  'prod plan': Object.keys(jobs),
  'prod review': planned,
  'prod apply': ['the job that applies, in production'],
  'prod deploy': ['the job that applies, in production', 'a release in production'],
};

/** The same job with one claim of somebody else. */
const strangers: Readonly<Record<string, (claims: Claims) => Claims>> = {
  'another repository': renamed('acme/other'),
  'a fork': renamed('mallory/shop'),
  'a repository whose name begins the same': renamed('acme/shop-two'),
  'the same name with another id': renamed('acme@1001/shop@6666'),
  'the same name of another owner': renamed('acme@6666/shop@2002'),
  'another audience': (claims) => ({ ...claims, aud: 'https://github.com/acme' }),
};

function renamed(name: string) {
  return (claims: Claims) => ({ ...claims, sub: String(claims.sub).replace('acme/shop', name) });
}

const trusts: Readonly<Record<string, readonly Condition[]>> = Object.fromEntries([
  ...kinds.flatMap((kind) =>
    rolesOf(kind).map((role) => [`${kind} ${role}`, trustOf(role, { kind }, trusted)] as const),
  ),
  ['build', buildTrustOf(trusted)],
]);

describe.each(Object.entries(trusts))('who takes on the role: %s', (role, conditions) => {
  const wanted = expected[role] ?? [];

  it('is these jobs, by either form of their names, and no other', async () => {
    expect(await accepted(conditions, jobs)).toEqual(wanted);
    const withIds = changed(renamed('acme@1001/shop@2002'));
    expect(await accepted(conditions, withIds)).toEqual(wanted);
  });

  it.each(Object.entries(strangers))('is not %s', async (_, change) => {
    expect(await accepted(conditions, changed(change))).toEqual([]);
  });

  it('has nothing that could be left out', async () => {
    for (const [index, condition] of conditions.entries())
      for (const [key, weaker] of weakerThan(condition)) {
        const others = conditions.with(index, weaker);
        expect([key, await isWider(others, wanted)]).toEqual([key, true]);
      }
  });
});

function changed(change: (claims: Claims) => Claims): Record<string, Claims> {
  return Object.fromEntries(Object.entries(jobs).map(([what, claims]) => [what, change(claims)]));
}

/** Each claim left out once. */
function weakerThan(condition: Condition): [string, Condition][] {
  return Object.entries(condition).flatMap(([operator, block]) =>
    Object.keys(block).map((key): [string, Condition] => {
      const { [key]: _, ...rest } = block;
      return [key, { ...condition, [operator]: rest }];
    }),
  );
}

async function isWider(conditions: readonly Condition[], wanted: readonly string[]) {
  if ((await accepted(conditions, jobs)).length > wanted.length) return true;
  for (const change of Object.values(strangers))
    if ((await accepted(conditions, changed(change))).length > 0) return true;
  return false;
}

async function accepted(conditions: readonly Condition[], all: Readonly<Record<string, Claims>>) {
  const found: string[] = [];
  for (const [what, claims] of Object.entries(all)) {
    const answers = await Promise.all(conditions.map((one) => accepts(one, claims)));
    if (answers.includes(true)) found.push(what);
  }
  return found;
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
