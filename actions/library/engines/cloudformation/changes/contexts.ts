import type { ResourceChange, ResourceChangeDetail } from '../../../aws/cloudformation.ts';
import type { Difference, Json } from '../../../review/planned-changes.ts';
import { isObject } from '../template/template.ts';

/** Stands where a value comes to be only while the change set is executed. */
const knownAfterApply = '{{changeSet:KNOWN_AFTER_APPLY}}';

type Path = readonly (string | number)[];

/** A resource before and after a change, as far as the change set tells it. */
export type Values = Pick<Difference, 'before' | 'after' | 'unknown'>;

/**
 * From the two contexts, JSON in a text each; where AWS gives none, from the single attributes that change, and
 * of those whose value it does not tell it is known that they do.
 */
export function valuesOf(change: ResourceChange): Values {
  const { BeforeContext, AfterContext, Details = [] } = change;
  if (BeforeContext !== undefined || AfterContext !== undefined) {
    const after = contextOf(AfterContext);
    return { before: contextOf(BeforeContext), after, unknown: unknownIn(after) };
  }
  const values: Values = { before: null, after: null, unknown: false };
  return Details.reduce(withDetail, values);
}

function contextOf(text: string | undefined): Json {
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function unknownIn(value: Json): Json {
  if (typeof value === 'string') return value.includes(knownAfterApply);
  if (Array.isArray(value)) return value.map(unknownIn);
  if (!isObject(value)) return false;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, unknownIn(member)]),
  );
}

function withDetail(values: Values, detail: ResourceChangeDetail): Values {
  const { Target: { BeforeValue, AfterValue } = {} } = detail;
  const path = pathOf(detail);
  const isTold = BeforeValue !== undefined || AfterValue !== undefined;
  const isUnknown = !isTold || (AfterValue?.includes(knownAfterApply) ?? false);
  return {
    before: placed(values.before, path, BeforeValue ?? null),
    after: placed(values.after, path, AfterValue ?? null),
    unknown: isUnknown ? placed(values.unknown, path, true) : values.unknown,
  };
}

/** Where the attribute is that a detail speaks of: a JSON pointer, or the name of a property. */
export function pathOf({ Target = {} }: ResourceChangeDetail): Path {
  const { Attribute = '', Name, Path: pointer } = Target;
  if (pointer === undefined || pointer === '')
    return Name === undefined ? [Attribute] : [Attribute, Name];
  return pointerPath(pointer);
}

/** The path of a JSON pointer (RFC 6901): whole numbers count in lists. */
export function pointerPath(pointer: string): Path {
  const parts = pointer.split('/').slice(pointer.startsWith('/') ? 1 : 0);
  const names = parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return names.map((name) => (/^(0|[1-9]\d*)$/.test(name) ? Number(name) : name));
}

/** The same with `value` at the path; a whole that stands above it stays. */
export function placed(whole: Json, path: Path, value: Json): Json {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (whole !== null && whole !== false && !isObject(whole)) return whole;
  const members = isObject(whole) ? whole : {};
  const own = Object.hasOwn(members, first) ? (members[first] ?? null) : null;
  return { ...members, [first]: placed(own, rest, value) };
}
