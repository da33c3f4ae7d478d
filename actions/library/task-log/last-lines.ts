import { type Foreign, foreign, linesOf } from '../text/foreign.ts';
import type { LogLine } from './tail.ts';

const longestLine = 2_000;

/** One line of a log as it is told again after the end. */
export interface LastLine {
  readonly container: string;
  readonly text: Foreign;
}

/** Keeps the last lines of a log, however long it is; one of absurd length is cut. */
export class LastLines {
  readonly #kept: LastLine[] = [];
  readonly #limit: number;
  count = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add({ container, text }: LogLine): void {
    const lines = linesOf(text.raw);
    this.count += lines.length;
    for (const line of lines.slice(-this.#limit)) {
      this.#kept.push({ container, text: foreign(cut(line)) });
    }
    this.#kept.splice(0, this.#kept.length - this.#limit);
  }

  get lines(): readonly LastLine[] {
    return this.#kept;
  }
}

function cut(line: string): string {
  const more = line.length - longestLine;
  return more > 0 ? `${line.slice(0, longestLine)} … (${more} more characters)` : line;
}
