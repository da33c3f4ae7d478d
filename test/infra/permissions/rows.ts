import { callsOf } from '../../../infra/permissions/declared.ts';
import { type RoleName, workOf } from '../../../infra/permissions/roles.ts';
import type { Kind, Scope } from '../../../infra/permissions/scope.ts';
import type { Policy } from '../../../infra/permissions/statement.ts';
import { fits } from '../../world/wildcards.ts';
import { allows } from './evaluate.ts';
import { factsOf } from './facts.ts';
import type { Mutant } from './mutants.ts';
import { bootstrapStack, type IamRequest, requestsOf } from './requests.ts';
import type { Row } from './row.ts';
import { account, type Target, targetsOf } from './scopes.ts';
import { toolRows } from './tool-rows.ts';

/** Metadata that environments of both kinds share in an account; each is read, never changed. */
const sharedReads: readonly string[] = [
  'ecr:BatchGetImage',
  'ecr:DescribeImages',
  'ecr:GetDownloadUrlForLayer',
  'secretsmanager:DescribeSecret',
];

/**
 * Every call that the role's actions declare against every target: its own kind it must reach; the other kind and
 * other accounts it must not, where IAM can tell them apart at all.
 */
export async function rowsOf(role: RoleName, { kind, tools }: Scope): Promise<Row[]> {
  const calls = [...new Set(workOf[role].flatMap(callsOf))];
  const rows = await Promise.all(calls.map((call) => rowsOfCall(role, call, kind)));
  return [...rows.flat(), ...(await toolRows(role, kind, tools))];
}

async function rowsOfCall(role: RoleName, call: string, kind: Kind): Promise<Row[]> {
  const facts = await factsOf(call);
  return targetsOf(kind).flatMap(({ target, own }) => {
    if (!own && (!facts.hasResource || isShared(role, { call, target, ...facts }))) return [];
    // A template that comes with the call belongs to no stack.
    const requests = requestsOf(role, call, target).filter(
      ({ resource }) => own || resource !== '*',
    );
    const same = requests.map((request) => ({ target: target.name, request, may: own }));
    return [
      ...same,
      ...(own ? requests.flatMap((one) => [...otherwise(one), ...ofBootstrap(one)]) : []),
    ];
  });
}

interface Asked {
  readonly call: string;
  readonly target: Target;
  readonly writes: boolean;
}

/** A plan reads what there is in its account, of whichever kind, but for parameters. */
export function readsBothKinds(role: RoleName, call: string): boolean {
  return sharedReads.includes(call) || (role === 'plan' && !call.startsWith('ssm:'));
}

function isShared(role: RoleName, { call, target, writes }: Asked): boolean {
  return readsBothKinds(role, call) && !writes && target.account === account;
}

/** The cluster only tells kinds apart, which other rows show. */
const toldElsewhere = 'ecs:cluster';

/** The same request said otherwise: each key that a policy looks at, with a value that no work of ours has. */
function otherwise(request: IamRequest): Row[] {
  const keys = Object.keys(request.context).filter((key) => key !== toldElsewhere);
  return keys.map((key) => ({
    target: `with another ${key}`,
    request: { ...request, context: { ...request.context, [key]: 'another' } },
    may: false,
  }));
}

/** The stack with the roles of both kinds is a person's: no role looks at it or changes it. */
function ofBootstrap(request: IamRequest): Row[] {
  if (!request.resource.includes(':cloudformation:')) return [];
  return [
    { target: 'the bootstrap', request: { ...request, resource: bootstrapStack }, may: false },
  ];
}

/** The rows that a policy gets wrong, in words. */
export async function wrongRows(policy: Policy, rows: readonly Row[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { target, request, may } of rows) {
    const does = await allows(policy, request);
    if (does !== may)
      wrong.push(
        `${request.action} on ${request.resource} (${target}): ${does ? 'allowed' : 'denied'}`,
      );
  }
  return wrong;
}

/** Whether a policy gets any row wrong that asks for what changed. */
export async function isFound({ policy, touches }: Mutant, all: readonly Row[]): Promise<boolean> {
  const rows = all.filter(({ request }) =>
    touches.some((pattern) => fits(pattern, request.action)),
  );
  for (const { request, may } of rows) if ((await allows(policy, request)) !== may) return true;
  return false;
}
