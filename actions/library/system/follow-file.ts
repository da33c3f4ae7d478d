import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import type { Clock } from './clock.ts';

interface Followed {
  readonly path: string;
  readonly clock: Clock;
  /** How long to wait between two looks, in milliseconds. */
  readonly everyMs: number;
  onLine(line: string): void;
}

/**
 * Hands on each line of a file that somebody is still writing, until `end` comes; then the rest of it, a last
 * line without its break included. Rejects as `end` does, with every line of before handed on.
 */
export async function followFile<T>(followed: Followed, end: Promise<T>): Promise<T> {
  const file = openSync(followed.path, 'r');
  const lines = new LineReader(file, followed.onLine);
  let over = false;
  const ending = end.finally(() => {
    over = true;
  });
  try {
    const stop = new AbortController();
    const loop = watch({ followed, lines, signal: stop.signal, isOver: () => over });
    try {
      return await ending;
    } finally {
      stop.abort();
      await loop;
      lines.finish();
    }
  } finally {
    closeSync(file);
  }
}

interface Watch {
  readonly followed: Followed;
  readonly lines: LineReader;
  readonly signal: AbortSignal;
  isOver(): boolean;
}

async function watch({ followed, lines, signal, isOver }: Watch): Promise<void> {
  while (!isOver()) {
    lines.read();
    await followed.clock.sleep(followed.everyMs, signal).catch(() => undefined);
  }
}

/** What was not read yet of an open file, line by line. */
class LineReader {
  readonly #file: number;
  readonly #onLine: (line: string) => void;
  readonly #decoder = new StringDecoder('utf8');
  readonly #chunk = Buffer.alloc(64 * 1024);
  #rest = '';

  constructor(file: number, onLine: (line: string) => void) {
    this.#file = file;
    this.#onLine = onLine;
  }

  read(): void {
    for (let size = this.#fill(); size > 0; size = this.#fill()) {
      const lines = (this.#rest + this.#decoder.write(this.#chunk.subarray(0, size))).split('\n');
      this.#rest = lines.pop() ?? '';
      for (const line of lines) this.#onLine(line);
    }
  }

  finish(): void {
    this.read();
    const last = this.#rest + this.#decoder.end();
    this.#rest = '';
    if (last !== '') this.#onLine(last);
  }

  #fill(): number {
    return readSync(this.#file, this.#chunk, 0, this.#chunk.length, null);
  }
}
