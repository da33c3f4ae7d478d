import { isDeepStrictEqual } from 'node:util';
import type { JsonObject, JsonValue } from '../aws/raw-json.ts';
import { registrationOf, type TaskDefinition } from './task-definition.ts';

/** Whether registering `input` would only repeat `definition`: members and tags in any order, the rest as it is. */
export function isSame(definition: TaskDefinition, input: JsonObject): boolean {
  return isDeepStrictEqual(comparable(registrationOf(definition)), comparable(input));
}

function comparable(input: JsonObject): JsonValue {
  const tags = (input.tags ?? []) as JsonObject[];
  return { ...input, tags: [...tags].sort((a, b) => compare(String(a.key), String(b.key))) };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
