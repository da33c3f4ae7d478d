import type { Json } from '../../../review/planned-changes.ts';
import { isObject, type JsonObject } from './template.ts';

/** What `Ref` and `${...}` stand for: parameters by name, and `AWS::Region` and its like. */
export type Known = ReadonlyMap<string, string>;

/** The text that an expression comes to; undefined where only the cloud knows. */
export function textOf(expression: Json | undefined, known: Known): string | undefined {
  if (typeof expression === 'string') return expression;
  if (typeof expression === 'number' || typeof expression === 'boolean') return String(expression);
  if (expression === undefined || !isObject(expression)) return undefined;
  if ('Ref' in expression) return known.get(String(expression.Ref));
  if ('Fn::Sub' in expression) return substituted(expression['Fn::Sub'] ?? null, known);
  if ('Fn::Join' in expression) return joined(expression['Fn::Join'] ?? null, known);
  return undefined;
}

function substituted(argument: Json, known: Known): string | undefined {
  const [text, own] = Array.isArray(argument) ? argument : [argument, {}];
  if (typeof text !== 'string') return undefined;
  const values = new Map(known);
  for (const [name, value] of Object.entries((own ?? {}) as JsonObject)) {
    const read = textOf(value, known);
    if (read === undefined) values.delete(name);
    else values.set(name, read);
  }
  const names = namesInSub(text);
  if (!names.every((name) => values.has(name))) return undefined;
  return text.replace(/\$\{([^!}][^}]*)\}/g, (_, name: string) => values.get(name.trim()) ?? '');
}

function joined(argument: Json, known: Known): string | undefined {
  const [separator, parts] = Array.isArray(argument) ? argument : [];
  if (typeof separator !== 'string' || !Array.isArray(parts)) return undefined;
  const texts = (parts as Json[]).map((part) => textOf(part, known));
  return texts.includes(undefined) ? undefined : texts.join(separator);
}

/** What a text under `Fn::Sub` takes in; `${!Literal}` is none. */
function namesInSub(text: string): string[] {
  return [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].map(([, name = '']) => name.trim());
}

/** Every value of a part of a template, and the part itself, from the top down. */
export function* valuesIn(part: Json | undefined): Generator<Json> {
  if (part === undefined) return;
  yield part;
  if (typeof part !== 'object' || part === null) return;
  for (const member of Object.values(part)) yield* valuesIn(member as Json);
}

/** Names of parameters and logical ids that a part of a template refers to. */
export function referredIn(part: Json | undefined): Set<string> {
  const names = [...valuesIn(part)].flatMap((value) => (isObject(value) ? referredBy(value) : []));
  return new Set(names);
}

function referredBy(value: JsonObject): string[] {
  if (typeof value.Ref === 'string') return [value.Ref];
  const attribute = value['Fn::GetAtt'];
  if (Array.isArray(attribute)) return [String(attribute[0])];
  if (typeof attribute === 'string') return [attribute.split('.')[0] ?? ''];
  const sub = value['Fn::Sub'];
  const text = Array.isArray(sub) ? sub[0] : sub;
  if (typeof text !== 'string') return [];
  return namesInSub(text).map((name) => name.split('.')[0] ?? '');
}

/** Whether a value is a function of CloudFormation and no object of a property. */
export function isFunction(value: Json | undefined): value is JsonObject {
  if (!isObject(value)) return false;
  const names = Object.keys(value);
  return names.length === 1 && /^(Ref|Fn::.+)$/.test(names[0] ?? '');
}
