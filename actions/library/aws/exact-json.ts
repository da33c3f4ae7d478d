import type { JsonObject } from './raw-json.ts';

/** ECMAScript 2026 (Node 22 and later), not yet in the compiler's library. */
interface SourceAccess {
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
  ): unknown;
  rawJSON(text: string): unknown;
}

const json = JSON as unknown as SourceAccess;

/**
 * Reads JSON so that writing it again gives every number back as it was spelled: `1.0` and integers
 * beyond 2^53, which a double would change.
 */
export function parseExactly(text: string): JsonObject {
  return json.parse(text, (_key, value, { source }) => {
    if (typeof value !== 'number' || source === undefined || String(value) === source) return value;
    return json.rawJSON(source);
  }) as JsonObject;
}
