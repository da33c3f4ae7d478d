import { lstat, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unpack } from './archive-read.ts';
import { brokenSeal } from './broken.ts';
import { type Bytes, FrameRefused, openedFrames } from './frames.ts';
import { type Keyring, keyAgain, wrongKey } from './key.ts';
import { associatedData, manifestLimit, readManifest, statementOf } from './manifest.ts';
import type { PrivatePart } from './private-schema.ts';
import type { Manifest } from './public-schema.ts';
import { fileBytes, Meter } from './read-file.ts';
import { manifestName, payloadName } from './seal.ts';

/**
 * The first stage, as far as it goes without a key: the manifest is the one with that digest, the payload
 * the one that it tells of. Throws a RefusedError, `plan-seal-broken` or `plan-format-unknown`.
 */
export async function checkSeal(folder: string, digest: string): Promise<Manifest> {
  const bytes = await sizeOf(folder, manifestName);
  if (bytes > manifestLimit) throw brokenSeal(`its ${manifestName} has ${bytes} bytes`);
  const manifest = readManifest(await readFile(join(folder, manifestName)), digest);
  const found = await sizeOf(folder, payloadName);
  const { payload } = manifest;
  if (found !== payload.bytes)
    throw brokenSeal(`its payload has ${found} bytes, and was sealed with ${payload.bytes}`);
  for await (const _ of storedBytes(folder, manifest));
  return manifest;
}

async function sizeOf(folder: string, name: string): Promise<number> {
  const found = await lstat(join(folder, name)).catch(() => undefined);
  if (!found?.isFile()) throw brokenSeal(`it has no file ${name}`);
  return found.size;
}

/** The payload as it is stored; ends only when all of it is what was sealed. */
async function* storedBytes(folder: string, { payload }: Manifest): Bytes {
  const meter = new Meter();
  yield* meter.through(fileBytes(join(folder, payloadName)));
  const digest = meter.digest();
  if (digest !== payload.sha256)
    throw brokenSeal(`its payload has the digest ${digest}, and was sealed with ${payload.sha256}`);
}

export interface ToUnseal {
  /** Where manifest and payload are. */
  readonly folder: string;
  /** As `checkSeal` gave it back. */
  readonly manifest: Manifest;
  readonly keyring: Keyring;
  /** A folder of ours alone, which does not exist yet; it gets `project/` and `tool/`. */
  readonly into: string;
}

/**
 * The rest of the first stage: opens the payload below `into`. What is there may be used once this has
 * come to its end; when it fails, nothing is there. Throws a RefusedError (`plan-seal-broken`,
 * `plan-key-wrong`) or a UserError (`plan-key-missing`); what the key service throws passes through.
 */
export async function unseal({ folder, manifest, keyring, into }: ToUnseal): Promise<PrivatePart> {
  const key = await keyAgain(manifest, keyring);
  const stored = storedBytes(folder, manifest);
  const associated = associatedData(statementOf(manifest));
  const plain = key ? openedFrames(stored, { key, associated }) : stored;
  // Where something lies already this throws, and the removal below never meets what is not ours.
  await mkdir(into, { mode: 0o700 });
  try {
    return await unpack(plain, { folder: into, room: manifest.payload.bytes });
  } catch (thrown) {
    await rm(into, { recursive: true, force: true });
    throw thrown instanceof FrameRefused ? refusal(thrown, manifest) : thrown;
  }
}

function refusal({ index, message }: FrameRefused, { encryption }: Manifest): Error {
  return index === 0 ? wrongKey(encryption) : brokenSeal(`its ${message}`);
}
