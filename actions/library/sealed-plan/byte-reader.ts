import { brokenSeal } from './broken.ts';
import type { Bytes } from './frames.ts';

/** Hands out a stream's bytes by the count. Throws a RefusedError where it ends too early. */
export class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: Bytes) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next `count` bytes in one piece. */
  async take(count: number): Promise<Buffer> {
    const taken: Buffer[] = [];
    for await (const piece of this.pass(count)) taken.push(Buffer.from(piece));
    return Buffer.concat(taken);
  }

  /** The next `count` bytes in pieces, each of which is overwritten by the next. */
  async *pass(count: number): Bytes {
    for (let left = count; left > 0; ) {
      if (this.#held.length === 0 && !(await this.#more()))
        throw brokenSeal('its payload ends too early');
      const piece = this.#held.subarray(0, left);
      this.#held = this.#held.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  /** Whether all was handed out; to know, it asks for more. */
  async isAtEnd(): Promise<boolean> {
    return this.#held.length === 0 && !(await this.#more());
  }

  /** Lets go of the source: files are closed. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #more(): Promise<boolean> {
    for (;;) {
      const { value, done } = await this.#source.next();
      if (done) return false;
      this.#held = value;
      if (value.length > 0) return true;
    }
  }
}
