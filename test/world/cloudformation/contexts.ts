import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject, TemplateResource } from './template.ts';

/** BeforeContext and AfterContext: a resource as JSON text, in which every scalar is a string. */
export function contextOf(source: TemplateResource, properties: JsonObject): string {
  const { Metadata, DeletionPolicy, UpdateReplacePolicy } = source;
  const more = { Metadata, DeletionPolicy, UpdateReplacePolicy };
  const given = Object.entries(more).filter(([, value]) => value !== undefined);
  return JSON.stringify({ Properties: asTexts(properties), ...Object.fromEntries(given) });
}

export function asTexts(value: Json): Json {
  if (Array.isArray(value)) return value.map(asTexts);
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, one]) => [key, asTexts(one as Json)]);
  return Object.fromEntries(entries) as JsonObject;
}

export function isSame(left: Json | undefined, right: Json | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return isDeepStrictEqual(asTexts(left), asTexts(right));
}

export interface Difference {
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** Where two values differ, as deep as both have the same form. */
export function differences({ path, before, after }: Difference): Difference[] {
  if (isSame(before, after)) return [];
  const keys = sharedKeys(before, after);
  if (!keys) return [{ path, before, after }];
  return keys.flatMap((key) =>
    differences({
      path: `${path}/${key}`,
      before: (before as JsonObject)[key],
      after: (after as JsonObject)[key],
    }),
  );
}

/** The keys of two objects, or of two lists of one length. */
function sharedKeys(left: Json | undefined, right: Json | undefined): string[] | undefined {
  const isObject = (value: unknown) => typeof value === 'object' && value !== null;
  if (!isObject(left) || !isObject(right) || Array.isArray(left) !== Array.isArray(right))
    return undefined;
  if (Array.isArray(left) && left.length !== (right as readonly Json[]).length) return undefined;
  return [...new Set([...Object.keys(left as object), ...Object.keys(right as object)])];
}

export function textOf(value: Json): string {
  return typeof value === 'object' && value !== null
    ? JSON.stringify(asTexts(value))
    : String(value);
}
