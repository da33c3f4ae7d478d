/**
 * Splits a byte stream as .NET's `StreamReader.ReadLine` does (Runner.Sdk/ProcessInvoker.cs reads both
 * streams with it): a line ends at `\n`, `\r\n` or a bare `\r`. A hostile bare `\r` thus starts a new line.
 */
export class LineSplitter {
  readonly #onLine: (line: string) => void;
  // The decoder drops a byte order mark and keeps split multi-byte characters, as StreamReader does.
  readonly #decoder = new TextDecoder('utf-8');
  #rest = '';

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  push(chunk: Uint8Array): void {
    this.#split(this.#decoder.decode(chunk, { stream: true }), false);
  }

  /** At the end of the stream the last line needs no line break. */
  end(): void {
    this.#split(this.#decoder.decode(), true);
    if (this.#rest !== '') this.#onLine(this.#rest);
    this.#rest = '';
  }

  #split(text: string, last: boolean): void {
    const all = this.#rest + text;
    let from = 0;
    for (const found of all.matchAll(/\r\n|\r|\n/g)) {
      // ReadLine peeks behind `\r` for a `\n` and blocks until it can: so the line waits, too.
      if (!last && found[0] === '\r' && found.index === all.length - 1) break;
      this.#onLine(all.slice(from, found.index));
      from = found.index + found[0].length;
    }
    this.#rest = all.slice(from);
  }
}
