import type { RoleName } from './roles.ts';
import { arnIn, type Scope } from './scope.ts';
import type { Condition, Place } from './statement.ts';
import { parametersOfOthers } from './template-parameters.ts';

type Verb = 'read' | 'write' | 'delete';

const verbOf: Readonly<Record<string, Verb>> = {
  'ssm:GetParameter': 'read',
  'ssm:GetParameters': 'read',
  'ssm:GetParametersByPath': 'read',
  'ssm:PutParameter': 'write',
  'ssm:DeleteParameter': 'delete',
};

/** What of a base environment, `B`, a role reads, writes and deletes. `*` also crosses slashes. */
const parametersOf: Readonly<Record<RoleName, Readonly<Record<Verb, readonly string[]>>>> = {
  prepare: { read: ['B/slots', 'B/slots/*', 'B/listener-arn'], write: ['B/slots/*'], delete: [] },
  plan: { read: ['B/*'], write: [], delete: [] },
  review: { read: [], write: [], delete: [] },
  apply: {
    read: ['B/*'],
    write: ['B/lease', 'B/*/lease', 'B/applied/*', 'B/*/applied/*', 'B/record', 'B/*/record'],
    delete: [
      ...['B/lease', 'B/*/lease', 'B/applied/*', 'B/*/applied/*'],
      ...['B/record', 'B/*/record', 'B/*/images/*', 'B/slots/*'],
    ],
  },
  deploy: {
    read: ['B/*'],
    write: ['B/*/lease', 'B/*/images/*'],
    delete: ['B/*/lease'],
  },
  auto: {
    read: ['B/*'],
    write: ['B/*/lease', 'B/*/record'],
    delete: ['B/*/lease', 'B/*/record', 'B/slots/*'],
  },
};

// A slot is taken by creating its parameter; whoever could overwrite it would take it from another environment.
// https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-access.html
const createOnly: Condition = { StringEquals: { 'ssm:Overwrite': 'false' } };

/** Where a role may make a call of Parameter Store; undefined for another call. */
export function parameterPlace(call: string, role: RoleName, scope: Scope): Place | undefined {
  const verb = verbOf[call];
  if (!verb) return undefined;
  const names = parametersOf[role][verb];
  const resources = scope.bases.flatMap((base) =>
    names.map((name) => arnIn(scope, 'ssm', `parameter/adhoc/${name.replace(/^B/, base)}`)),
  );
  // What templates of the CDK refer to: a plan is bound to the versions of it.
  const readsTemplates =
    verb === 'read' && ['plan', 'apply'].includes(role) && scope.tools.includes('cloudformation');
  if (readsTemplates) resources.push(...parametersOfOthers(scope));
  const isReserving = role === 'prepare' && verb === 'write';
  return { resources, ...(isReserving ? { condition: createOnly } : {}) };
}
