import { callsOf } from './declared.ts';
import { parameterPlace } from './parameters.ts';
import { hiddenFromAdHoc, places } from './places.ts';
import { type RoleName, workOf } from './roles.ts';
import type { Scope } from './scope.ts';
import { type Place, type Policy, policy, type Statement } from './statement.ts';
import { toolStatements } from './tools.ts';

/** The policy of a role: what its actions declare, each call where it belongs, and what the tools need. */
export function policyOf(role: RoleName, scope: Scope): Policy {
  const declared = declaredStatements(role, scope);
  return policy([...declared, ...toolStatements(role, scope), ...denials(declared, scope)]);
}

function declaredStatements(role: RoleName, scope: Scope): Statement[] {
  const calls = new Set(workOf[role].flatMap(callsOf));
  const byPlace = new Map<string, { readonly place: Place; readonly actions: string[] }>();
  for (const call of [...calls].sort()) {
    const place = placeOf(call, role, scope);
    if (place.resources.length === 0) continue;
    const key = JSON.stringify(place);
    const known = byPlace.get(key) ?? { place, actions: [] };
    known.actions.push(call);
    byPlace.set(key, known);
  }
  return [...byPlace.values()].map(({ place, actions }) => allow(actions, place));
}

/** Only for roles that read logs at all. */
function denials(declared: readonly Statement[], scope: Scope): Statement[] {
  const { resources } = hiddenFromAdHoc(scope);
  const readsLogs = declared.some(({ Action }) => Action.includes('logs:GetLogEvents'));
  if (!readsLogs || resources.length === 0) return [];
  const Action = ['logs:GetLogEvents'];
  return [{ Sid: 'NotLogsOfProduction', Effect: 'Deny', Action, Resource: resources }];
}

function placeOf(call: string, role: RoleName, scope: Scope): Place {
  const place = parameterPlace(call, role, scope) ?? places[call]?.(scope);
  if (place) return place;
  throw new Error(
    `${role}: nothing says where ${call} may act. Add it to infra/permissions/places.ts.`,
  );
}

function allow(actions: readonly string[], { resources, condition }: Place): Statement {
  return {
    Sid: sidOf(actions),
    Effect: 'Allow',
    Action: actions,
    Resource: resources,
    ...(condition ? { Condition: condition } : {}),
  };
}

/** Named by the first of its actions, which stands in no other statement of the role. */
function sidOf([first = '']: readonly string[]): string {
  const [service = '', operation = ''] = first.split(':');
  return service.charAt(0).toUpperCase() + service.slice(1).replace(/\W/g, '') + operation;
}
