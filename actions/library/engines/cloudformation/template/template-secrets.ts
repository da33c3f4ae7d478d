import type { Json } from '../../../review/planned-changes.ts';
import { isFunction, referredIn, valuesIn } from './expressions.ts';
import { isNoEcho, isObject, type JsonObject, type Template } from './template.ts';

/** Names of parameters whose values nobody may see. */
export type Hidden = ReadonlySet<string>;

/** Parameters that the template itself hides. */
export function hiddenIn({ parameters }: Template): Hidden {
  return new Set([...parameters].filter(([, one]) => isNoEcho(one)).map(([name]) => name));
}

/**
 * Which parts of `value` are secret, in its shape with true where one is: what comes of a hidden parameter, or
 * stands where the template has a dynamic reference and is not that reference. AWS hides a NoEcho parameter, and
 * shows the properties that are made of it.
 */
export function secretsIn(expression: Json | undefined, value: Json, hidden: Hidden): Json {
  if (expression === undefined) return false;
  if (Array.isArray(expression) && Array.isArray(value) && expression.length === value.length)
    return value.map((item: Json, at) => secretsIn(expression[at] as Json, item, hidden));
  if (isObject(expression) && isObject(value) && !isFunction(expression))
    return membersOf(expression, value, hidden);
  // A function, a plain value, or another form than the template has: secret when anything in it may be one.
  return isMadeOf(expression, hidden) || isResolved(expression, value);
}

function membersOf(expression: JsonObject, value: JsonObject, hidden: Hidden): Json {
  const functions = Object.keys(expression).filter((name) => name.startsWith('Fn::'));
  const around = functions.length > 0 ? expression : undefined;
  const members = Object.entries(value).map(([name, member]) => {
    const own = Object.hasOwn(expression, name) ? expression[name] : around;
    return [name, secretsIn(own, member, hidden)];
  });
  return Object.fromEntries(members);
}

/** Whether a part of a template uses a hidden parameter. */
export function isMadeOf(expression: Json | undefined, hidden: Hidden): boolean {
  return [...referredIn(expression)].some((name) => hidden.has(name));
}

/** Where the template has a reference, a value without one is what it stands for. */
function isResolved(expression: Json, value: Json): boolean {
  return holdsReference(expression) && !holdsReference(value);
}

export function holdsReference(part: Json): boolean {
  return [...valuesIn(part)].some((one) => typeof one === 'string' && one.includes('{{resolve:'));
}
