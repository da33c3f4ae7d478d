import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  type FrameKey,
  FrameRefused,
  frameBytes,
  openedFrames,
  sealedFrames,
  tagBytes,
} from '../../../actions/library/sealed-plan/frames.ts';
import fc from '../../evidence/properties.ts';

const key: FrameKey = { key: randomBytes(32), associated: Buffer.from('statement') };
const stored = frameBytes + tagBytes;

async function* inPieces(bytes: Buffer, size = 700_001): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function collected(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}

const plain = randomBytes(3 * frameBytes + 12_345);
const sealed = await collected(sealedFrames(inPieces(plain), key));
const frames = [0, 1, 2, 3].map((index) => sealed.subarray(index * stored, (index + 1) * stored));

/** What opened before the refusal, which must be whole frames of the plain text from its start. */
async function refused(bytes: Buffer, by = key): Promise<number> {
  let opened = 0;
  try {
    for await (const piece of openedFrames(inPieces(bytes), by)) {
      expect(piece.equals(plain.subarray(opened, opened + piece.length))).toBe(true);
      opened += piece.length;
    }
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(FrameRefused);
    return opened;
  }
  throw new Error(`${bytes.length} bytes opened`);
}

describe('frames', () => {
  it.each([0, 1, frameBytes - 1, frameBytes, frameBytes + 1, 2 * frameBytes])(
    'give %d bytes back',
    async (size) => {
      const bytes = randomBytes(size);
      const closed = await collected(sealedFrames(inPieces(bytes, 300_000), key));
      expect(closed.length).toBe(size + tagBytes * Math.max(1, Math.ceil(size / frameBytes)));
      expect((await collected(openedFrames(inPieces(closed), key))).equals(bytes)).toBe(true);
    },
  );

  it('refuse any flipped bit', async () => {
    const bit = fc.tuple(fc.nat(sealed.length - 1), fc.nat(7));
    await fc.assert(
      fc.asyncProperty(bit, async ([at, place]) => {
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ (1 << place);
        expect(await refused(changed)).toBe(Math.floor(at / stored) * frameBytes);
      }),
      { numRuns: 40 },
    );
  });

  it('refuse every cut', async () => {
    const cuts = fc.oneof(
      fc.nat(sealed.length - 1),
      fc.constantFrom(0, 1, 15, 16, stored, 2 * stored),
    );
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        await refused(sealed.subarray(0, at));
      }),
      { numRuns: 40 },
    );
  });

  it('refuse every other order, repetition and omission', async () => {
    const orders = fc
      .array(fc.nat(3), { maxLength: 7 })
      .filter((order) => order.join() !== '0,1,2,3');
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        await refused(Buffer.concat(order.map((index) => frames[index] ?? Buffer.of())));
      }),
      { numRuns: 60 },
    );
  });

  it('refuse anything behind the last', async () => {
    await refused(Buffer.concat([sealed, Buffer.of(0)]));
  });

  it('refuse another key and another statement, before anything opens', async () => {
    expect(await refused(sealed, { ...key, key: randomBytes(32) })).toBe(0);
    expect(await refused(sealed, { ...key, associated: Buffer.from('another') })).toBe(0);
  });
});
