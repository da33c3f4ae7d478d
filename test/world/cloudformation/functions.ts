import { ofGetAtt } from './references.ts';
import { invalid, type Json, type JsonObject, type Template } from './template.ts';

/** What the functions of a template are evaluated with. */
export interface Scope {
  readonly template: Template;
  /** Values of parameters and pseudo parameters; lists are lists. */
  readonly values: ReadonlyMap<string, Json>;
  /** What Ref gives for a resource. */
  ref(id: string): string;
  attribute(id: string, name: string): string;
  /** The value of an export. */
  exported(name: string): string;
}

/** `Ref: AWS::NoValue`: as if the member were not there. */
const nothing = Symbol('AWS::NoValue');
type Value = Json | typeof nothing;

/** A value of a template with all functions carried out. */
export function evaluate(value: Json, scope: Scope): Json {
  const result = walk(value, scope);
  return result === nothing ? '' : result;
}

export function evaluateProperties(properties: JsonObject | undefined, scope: Scope): JsonObject {
  return evaluate(properties ?? {}, scope) as JsonObject;
}

export function conditionHolds(name: string | undefined, scope: Scope): boolean {
  if (name === undefined) return true;
  const condition = scope.template.Conditions?.[name];
  if (condition === undefined)
    throw invalid(`Template format error: Unresolved condition dependency ${name}`);
  return holds(condition, scope);
}

function walk(value: Json, scope: Scope): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return kept(value.map((one) => walk(one, scope)));
  const [name = '', ...others] = Object.keys(value);
  const carryOut = others.length === 0 ? functions[name] : undefined;
  if (carryOut) return carryOut((value as JsonObject)[name] as Json, scope);
  const entries = Object.entries(value).map(
    ([key, one]) => [key, walk(one as Json, scope)] as const,
  );
  return Object.fromEntries(entries.filter(([, one]) => one !== nothing)) as JsonObject;
}

function kept(values: readonly Value[]): Json[] {
  return values.filter((one): one is Json => one !== nothing);
}

const functions: Readonly<Record<string, (value: Json, scope: Scope) => Value>> = {
  Ref: (value, scope) => reference(String(value), scope),
  'Fn::GetAtt': (value, scope) => {
    const { name, attribute } = ofGetAtt(value);
    return scope.attribute(name, attribute);
  },
  'Fn::Sub': substitute,
  'Fn::Join': (value, scope) => {
    const [separator, list] = value as [Json, Json];
    return (evaluate(list, scope) as Json[]).map(String).join(String(separator));
  },
  'Fn::Split': (value, scope) => {
    const [separator, text] = value as [string, Json];
    return String(evaluate(text, scope)).split(separator);
  },
  'Fn::Select': (value, scope) => {
    const [index, list] = evaluate(value, scope) as [Json, Json];
    const items = Array.isArray(list) ? list : String(list).split(',');
    return items[Number(index)] ?? '';
  },
  'Fn::If': (value, scope) => {
    const [name, yes, no] = value as [string, Json, Json];
    return walk(conditionHolds(name, scope) ? yes : no, scope);
  },
  'Fn::ImportValue': (value, scope) => scope.exported(String(evaluate(value, scope))),
  'Fn::FindInMap': (value, scope) => {
    const [map, top, second] = (value as Json[]).map((one) => String(evaluate(one, scope)));
    const found = scope.template.Mappings?.[map ?? '']?.[top ?? '']?.[second ?? ''];
    if (found === undefined)
      throw invalid(`Template error: Unable to get mapping for ${map}::${top}::${second}`);
    return found;
  },
  'Fn::Base64': (value, scope) => Buffer.from(String(evaluate(value, scope))).toString('base64'),
  'Fn::GetAZs': (_value, scope) => {
    const region = String(scope.values.get('AWS::Region'));
    return ['a', 'b', 'c'].map((zone) => `${region}${zone}`);
  },
};

function reference(name: string, scope: Scope): Value {
  if (name === 'AWS::NoValue') return nothing;
  return scope.values.get(name) ?? scope.ref(name);
}

function substitute(value: Json, scope: Scope): string {
  const [text, own = {}] = (Array.isArray(value) ? value : [value]) as [Json, JsonObject?];
  return String(text).replace(/\$\{(!?)([^}]+)\}/g, (_all, literal: string, raw: string) => {
    const name = raw.trim();
    if (literal) return `\${${raw}}`;
    const given = own[name];
    if (given !== undefined) return String(evaluate(given, scope));
    const dot = name.indexOf('.');
    if (dot > 0) return scope.attribute(name.slice(0, dot), name.slice(dot + 1));
    return String(reference(name, scope));
  });
}

function holds(condition: Json, scope: Scope): boolean {
  const [[name, value] = ['', null]] = Object.entries(condition as JsonObject);
  const all = () => (value as Json[]).map((one) => holds(one, scope));
  if (name === 'Condition') return conditionHolds(String(value), scope);
  if (name === 'Fn::Not') return !all()[0];
  if (name === 'Fn::And') return all().every(Boolean);
  if (name === 'Fn::Or') return all().some(Boolean);
  if (name !== 'Fn::Equals') throw invalid(`Template error: ${name} is not a condition function`);
  const [left, right] = (value as Json[]).map((one) => String(evaluate(one, scope)));
  return left === right;
}
