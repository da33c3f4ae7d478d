import { isRawNumber } from './lossless.ts';
import { requiredMembers, type Shape } from './sdk.ts';

/** Names of members that the SDK does not know and a scenario planted; `*` stands for any. */
export type Planted = ReadonlySet<string>;

/** What is wrong with a value by its schema: unknown members, wrong types, missing members. */
export function problemsOf(shape: Shape, value: unknown, planted: Planted): string[] {
  if (shape.isUnitSchema()) return [];
  return [...walk(shape, value, { path: '$', planted, required: false })];
}

/** The same for a request, in which required members must be there. */
export function requestProblemsOf(shape: Shape, value: unknown, planted: Planted): string[] {
  if (shape.isUnitSchema()) return [];
  return [...walk(shape, value, { path: '$', planted, required: true })];
}

interface Place {
  readonly path: string;
  readonly planted: Planted;
  readonly required: boolean;
}

function* walk(shape: Shape, value: unknown, place: Place): Generator<string> {
  if (shape.isStructSchema()) yield* walkStruct(shape, value, place);
  else if (shape.isListSchema()) yield* walkList(shape, value, place);
  else if (shape.isMapSchema()) yield* walkMap(shape, value, place);
  else if (!shape.isDocumentSchema() && !isScalar(shape, value))
    yield wrongType(shape, value, place);
}

function* walkStruct(shape: Shape, value: unknown, place: Place): Generator<string> {
  if (!isObject(value)) return yield wrongType(shape, value, place);
  const members = shape.getMemberSchemas();
  const missing = place.required
    ? requiredMembers(shape).filter((name) => value[name] == null)
    : [];
  for (const name of missing) yield `${place.path}.${name}: missing`;
  for (const [name, inner] of Object.entries(value)) {
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    const path = `${place.path}.${name}`;
    if (inner === undefined) continue;
    if (member) yield* walk(member, inner, { ...place, path });
    else if (!place.planted.has(name) && !place.planted.has('*')) yield `${path}: unknown member`;
  }
}

function* walkList(shape: Shape, value: unknown, place: Place): Generator<string> {
  if (!Array.isArray(value)) return yield wrongType(shape, value, place);
  const item = shape.getValueSchema();
  for (const [index, inner] of value.entries())
    yield* walk(item, inner, { ...place, path: `${place.path}[${index}]` });
}

function* walkMap(shape: Shape, value: unknown, place: Place): Generator<string> {
  if (!isObject(value)) return yield wrongType(shape, value, place);
  const item = shape.getValueSchema();
  for (const [key, inner] of Object.entries(value))
    yield* walk(item, inner, { ...place, path: `${place.path}[${JSON.stringify(key)}]` });
}

function isScalar(shape: Shape, value: unknown): boolean {
  if (shape.isTimestampSchema()) return value instanceof Date || isNumber(value);
  if (shape.isBlobSchema()) return typeof value === 'string' || value instanceof Uint8Array;
  if (shape.isBooleanSchema()) return typeof value === 'boolean';
  if (shape.isStringSchema()) return typeof value === 'string';
  return isNumber(value);
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' || isRawNumber(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongType(shape: Shape, value: unknown, place: Place): string {
  const seen = value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
  return `${place.path}: wrong type, ${seen} for ${shape.getName() ?? 'a value'}`;
}
