/** A value that JSON can hold. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };

/**
 * The one way to write a value: members sorted by UTF-16 code units, no space, numbers and strings as
 * ECMAScript writes them, so that equal values have equal digests.
 * Source: RFC 8785, JSON Canonicalization Scheme.
 */
export function canonical(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} in JSON`);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

/**
 * Reads what `canonical` wrote. Undefined for every other text, also where it means the same: a repeated
 * member or another spelling would let two readers see two values under one digest.
 */
export function readCanonical(bytes: Uint8Array): Json | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value = JSON.parse(text) as Json;
    return canonical(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Array.isArray does not tell a readonly array from an object to the compiler. */
export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
