import { isList, type Json } from './json.ts';

/** The part of JSON Schema (draft 2020-12) that the manifest is described in. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly const?: string | number | null;
  readonly type?: 'string' | 'integer' | 'boolean' | 'array' | 'object' | 'null';
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** `false` in every object with `properties`: what nobody knows of is not read. */
  readonly additionalProperties?: false | Schema;
  readonly anyOf?: readonly Schema[];
}

/** The values that a schema describes. */
export type Shaped<S> = S extends { readonly const: infer C }
  ? C
  : S extends { readonly enum: readonly (infer E)[] }
    ? E
    : S extends { readonly anyOf: readonly (infer A)[] }
      ? Alternatives<A>
      : S extends { readonly type: infer T }
        ? Typed<S, T>
        : Json;

type Alternatives<A> = A extends unknown ? Shaped<A> : never;

type Typed<S, T> = T extends 'string'
  ? string
  : T extends 'integer'
    ? number
    : T extends 'boolean'
      ? boolean
      : T extends 'null'
        ? null
        : S extends { readonly items: infer I }
          ? readonly Shaped<I>[]
          : S extends { readonly properties: infer P }
            ? { readonly [K in keyof P]: Shaped<P[K]> }
            : S extends { readonly additionalProperties: infer V }
              ? { readonly [name: string]: Shaped<V> }
              : Json;

/** Where a value departs from its schema, in words, or undefined when it does not. */
export function departure(schema: Schema, value: Json, at = ''): string | undefined {
  if (schema.anyOf) {
    const fits = schema.anyOf.some((one) => departure(one, value, at) === undefined);
    return fits ? undefined : `${at || '/'} is none of what it may be`;
  }
  if (!isOfType(schema, value)) return `${at || '/'} is not ${nameOfType(schema)}`;
  if (typeof value === 'string') return textDeparture(schema, value, at);
  if (typeof value === 'number') return numberDeparture(schema, value, at);
  if (typeof value !== 'object' || value === null) return undefined;
  return isList(value) ? listDeparture(schema, value, at) : objectDeparture(schema, value, at);
}

function isOfType({ type, const: only }: Schema, value: Json): boolean {
  if (only !== undefined) return value === only;
  if (type === undefined) return true;
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'null') return value === null;
  if (type === 'array') return isList(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !isList(value);
  return typeof value === type;
}

function nameOfType({ type, const: only }: Schema): string {
  return only === undefined ? `of type ${type}` : JSON.stringify(only);
}

function textDeparture(schema: Schema, value: string, at: string): string | undefined {
  if (schema.enum && !schema.enum.includes(value)) return `${at} is none of ${schema.enum}`;
  const fits = schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value);
  return fits ? undefined : `${at} does not match ${schema.pattern}`;
}

function numberDeparture({ minimum, maximum }: Schema, value: number, at: string) {
  const fits = value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);
  return fits ? undefined : `${at} is not from ${minimum ?? 'any'} to ${maximum ?? 'any'}`;
}

function listDeparture({ items }: Schema, value: readonly Json[], at: string) {
  if (!items) return undefined;
  for (const [index, item] of value.entries()) {
    const found = departure(items, item, `${at}/${index}`);
    if (found) return found;
  }
  return undefined;
}

function objectDeparture(schema: Schema, value: { readonly [name: string]: Json }, at: string) {
  const absent = schema.required?.find((name) => !Object.hasOwn(value, name));
  if (absent !== undefined) return `${at}/${absent} is missing`;
  for (const [name, member] of Object.entries(value)) {
    const found = memberDeparture(schema, { name, member }, `${at}/${name}`);
    if (found) return found;
  }
  return undefined;
}

function memberDeparture(
  { properties, additionalProperties }: Schema,
  { name, member }: { readonly name: string; readonly member: Json },
  at: string,
): string | undefined {
  const known = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (known) return departure(known, member, at);
  if (additionalProperties === false) return `${at} is not known`;
  return additionalProperties && departure(additionalProperties, member, at);
}
