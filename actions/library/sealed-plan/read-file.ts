import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Bytes } from './frames.ts';

const pieceBytes = 1_048_576;

/** A file's bytes in pieces; each is overwritten by the next. A link in the file's place is not followed. */
export async function* fileBytes(path: string): Bytes {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { size } = await file.stat();
    const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, Math.max(1, size)));
    for (;;) {
      const { bytesRead } = await file.read(buffer);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** Counts and hashes what passes. */
export class Meter {
  readonly #hash = createHash('sha256');
  bytes = 0;

  async *through(source: Bytes): Bytes {
    for await (const piece of source) {
      this.add(piece);
      yield piece;
    }
  }

  add(piece: Uint8Array): void {
    this.#hash.update(piece);
    this.bytes += piece.length;
  }

  /** SHA-256 of all that passed; asked once. */
  digest(): string {
    return this.#hash.digest('hex');
  }
}
