import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brokenSeal } from './broken.ts';
import type { Bytes } from './frames.ts';
import { manifestLimit } from './manifest.ts';
import { fileBytes } from './read-file.ts';
import { manifestName, payloadName } from './seal.ts';

/** Canonical JSON has none: texts spell theirs `\n`. */
const lineBreak = 0x0a;

const newFile = { flag: 'wx', mode: 0o600 } as const;

/** The one file that a plan travels as, made of what `seal` wrote into `folder`: manifest, line break, payload. */
export async function joinPlan(folder: string, file: string): Promise<void> {
  await writeFile(file, joined(folder), newFile);
}

async function* joined(folder: string): Bytes {
  yield await readFile(join(folder, manifestName));
  yield Buffer.of(lineBreak);
  yield* fileBytes(join(folder, payloadName));
}

/**
 * The two files again, in an empty `folder`, for `checkSeal`: nothing is verified or interpreted here but the place
 * of the first line break. Throws a RefusedError `plan-seal-broken` where there is none that could end a manifest.
 */
export async function splitPlan(file: string, folder: string): Promise<void> {
  const manifest = await firstLine(file);
  await writeFile(join(folder, manifestName), manifest, newFile);
  await writeFile(join(folder, payloadName), behind(fileBytes(file), manifest.length + 1), newFile);
}

async function firstLine(file: string): Promise<Buffer> {
  const read: Buffer[] = [];
  let bytes = 0;
  for await (const piece of fileBytes(file)) {
    const end = piece.indexOf(lineBreak);
    read.push(Buffer.from(end < 0 ? piece : piece.subarray(0, end)));
    bytes += piece.length;
    if (end >= 0) return Buffer.concat(read);
    if (bytes > manifestLimit) break;
  }
  throw brokenSeal(`its file has no line break behind a manifest`);
}

async function* behind(source: Bytes, bytes: number): Bytes {
  let left = bytes;
  for await (const piece of source) {
    const skipped = Math.min(left, piece.length);
    left -= skipped;
    if (skipped < piece.length) yield piece.subarray(skipped);
  }
}
