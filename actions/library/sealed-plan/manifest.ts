import { createHash } from 'node:crypto';
import { brokenSeal, unknownFormat } from './broken.ts';
import { canonical, isList, type Json, readCanonical } from './json.ts';
import { formatVersion, type Manifest, publicSchema, type Statement } from './public-schema.ts';
import { departure } from './shape.ts';

/** A manifest is a page of text; what is longer is none. */
export const manifestLimit = 1_048_576;

/** A plan's identity: 64 hexadecimal digits. */
export const digestPattern = /^[0-9a-f]{64}$/;

/** The bytes of a manifest, whose SHA-256 is the plan's identity. */
export function manifestBytes(manifest: Manifest): Buffer {
  return Buffer.from(canonical(manifest));
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What each frame is bound to: all that was known before the payload was made. */
export function associatedData(statement: Statement): Buffer {
  return createHash('sha256').update(canonical(statement)).digest();
}

/** The statement inside a manifest. */
export function statementOf({ payload: _, ...statement }: Manifest): Statement {
  return statement;
}

/** The manifest behind `digest`. Throws a RefusedError for bytes that are not it, before they are read. */
export function readManifest(bytes: Uint8Array, digest: string): Manifest {
  const found = digestOf(bytes);
  if (found !== digest) throw brokenSeal(`its manifest has the digest ${found}, not ${digest}`);
  const value = readCanonical(bytes);
  if (value === undefined) throw brokenSeal('its manifest is not canonical JSON');
  const format = formatOf(value);
  if (format !== formatVersion) throw unknownFormat(format);
  const wrong = departure(publicSchema, value);
  if (wrong) throw brokenSeal(`its manifest does not follow the schema: ${wrong}`);
  return value as Manifest;
}

function formatOf(value: Json): Json | undefined {
  if (typeof value !== 'object' || value === null || isList(value)) return undefined;
  return value.format;
}
