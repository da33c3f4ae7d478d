import type { Schema } from './shape.ts';

/** An object with exactly these members: a member that nobody knows of is not read. */
export function members<const P extends Readonly<Record<string, Schema>>>(properties: P) {
  const required = Object.keys(properties);
  return { type: 'object', properties, required, additionalProperties: false } as const;
}

/** Any number of members, each of the same shape. */
export function mapOf<const S extends Schema>(additionalProperties: S, description: string) {
  return { type: 'object', additionalProperties, description } as const;
}

export function listOf<const S extends Schema>(items: S, description: string) {
  return { type: 'array', items, description } as const;
}

export function text<const D extends string>(description: D) {
  return { type: 'string', description } as const;
}

export function matching(pattern: string, description: string) {
  return { type: 'string', pattern, description } as const;
}

export function oneOf<const W extends readonly string[]>(words: W, description: string) {
  return { type: 'string', enum: words, description } as const;
}

/** A number that every reader holds exactly. */
export function whole(minimum: number, description: string) {
  return { type: 'integer', minimum, maximum: Number.MAX_SAFE_INTEGER, description } as const;
}

/** What is of that shape, or is null because there is none. */
export function orNull<const S extends Schema>(shape: S) {
  return { anyOf: [shape, { type: 'null' }] } as const;
}

/** Any JSON: another concept owns its shape. */
export function opaque(description: string) {
  return { description } as const;
}

/** SHA-256 in hexadecimal digits. */
export function sha256(description: string) {
  return matching('^[0-9a-f]{64}$', description);
}
