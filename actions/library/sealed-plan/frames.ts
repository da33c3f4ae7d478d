import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Bytes of plain text in every frame but the last, which has 1 to as many. */
export const frameBytes = 1_048_576;
export const tagBytes = 16;

/** Bytes, in pieces of any length, each of which is there until the next is asked for. */
export type Bytes = AsyncIterable<Buffer>;

/** A key for one payload alone, and what each of its frames is bound to. */
export interface FrameKey {
  readonly key: Buffer;
  readonly associated: Buffer;
}

/** A frame did not open: wrong key, or not the frame that was sealed in this place. */
export class FrameRefused extends Error {
  readonly index: number;

  constructor(index: number) {
    super(`frame ${index + 1} does not open`);
    this.index = index;
  }
}

/**
 * Plain bytes as AES-256-GCM frames. The nonce is the frame's number and whether it is the last, so that
 * none can be left out, moved, repeated or cut off; a key is used for one payload, so no nonce comes twice.
 * Source: Hoang, Reyhanitabar, Rogaway, Vizár, "Online Authenticated-Encryption and its Nonce-Reuse
 * Misuse-Resistance", CRYPTO 2015 (STREAM); the same as in age, age-encryption.org/v1, "Payload".
 */
export async function* sealedFrames(plain: Bytes, { key, associated }: FrameKey): Bytes {
  let index = 0;
  for await (const { piece, last } of pieces(plain, frameBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(index, last));
    cipher.setAAD(associated);
    const sealed = cipher.update(piece);
    cipher.final();
    yield sealed;
    release(sealed);
    yield cipher.getAuthTag();
    index += 1;
  }
}

/** The plain bytes again, each frame whole and only once its tag was right. Throws FrameRefused. */
export async function* openedFrames(sealed: Bytes, key: FrameKey): Bytes {
  let index = 0;
  for await (const { piece, last } of pieces(sealed, frameBytes + tagBytes)) {
    const plain = openedFrame(piece, nonce(index, last), key) ?? refuse(index);
    yield plain;
    release(plain);
    index += 1;
  }
}

function refuse(index: number): never {
  throw new FrameRefused(index);
}

function openedFrame(frame: Buffer, iv: Buffer, { key, associated }: FrameKey): Buffer | undefined {
  const end = frame.length - tagBytes;
  if (end < 0) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
  decipher.setAAD(associated);
  decipher.setAuthTag(frame.subarray(end));
  const plain = decipher.update(frame.subarray(0, end));
  try {
    decipher.final();
    return plain;
  } catch {
    return undefined;
  }
}

/** Gives a frame's memory back at once: V8 would wait for some 60 of them before it looks. */
function release({ buffer }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === frameBytes) buffer.transfer(0);
}

/** 11 bytes of counter, one that is 1 in the last frame only. */
function nonce(index: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(index, 5, 6);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

interface Piece {
  readonly piece: Buffer;
  readonly last: boolean;
}

/** The bytes in pieces of exactly `size`, the last one of what is left; one empty piece for no bytes. */
async function* pieces(bytes: Bytes, size: number): AsyncGenerator<Piece> {
  // Filled over again: whoever is handed a piece is done with it when asking for the next.
  const held = Buffer.allocUnsafe(size);
  let filled = 0;
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; ) {
      if (filled === size) {
        yield { piece: held, last: false };
        filled = 0;
      }
      const taken = chunk.copy(held, filled, at);
      filled += taken;
      at += taken;
    }
  }
  yield { piece: held.subarray(0, filled), last: true };
}
