import { type Foreign, foreign, linesOf } from '../text/foreign.ts';
import type { LogLine } from './tail.ts';

const longestLine = 2_000;

/** One line of a log as it is told again after the end. */
export interface LastLine {
  readonly container: string;
  readonly text: Foreign;
}

/**
 * Keeps the last lines of a log, however long it is; one of absurd length is told by it. Those of the containers that
 * matter go first: others only fill the room that they leave.
 */
export class LastLines {
  #kept: readonly LastLine[] = [];
  readonly #limit: number;
  readonly #first: readonly string[];
  count = 0;

  constructor(limit: number, first: readonly string[]) {
    this.#limit = limit;
    this.#first = first;
  }

  add({ container, text }: LogLine): void {
    const lines = linesOf(text.raw);
    this.count += lines.length;
    const last = lines
      .slice(-this.#limit)
      .map((line) => ({ container, text: foreign(wholeOrCounted(line, longestLine)) }));
    this.#kept = lastOf([...this.#kept, ...last], this.#limit, this.#first);
  }

  get lines(): readonly LastLine[] {
    return this.#kept;
  }
}

/** The last lines of the containers in `first`, then those of others as far as there is room, in their order. */
export function lastOf(
  lines: readonly LastLine[],
  limit: number,
  first: readonly string[],
): readonly LastLine[] {
  if (lines.length <= limit) return lines;
  const matters = ({ container }: LastLine) => first.includes(container);
  const own = lines.filter(matters).slice(-limit);
  const room = limit - own.length;
  const others = room > 0 ? lines.filter((line) => !matters(line)).slice(-room) : [];
  const kept = new Set([...own, ...others]);
  return lines.filter((line) => kept.has(line));
}

/**
 * The line, or its length alone. A part of a line may end within a secret, with spaces or without, and the
 * runner hides secrets, and each line of one, only where they stand whole.
 * Source: actions/runner, src/Runner.Worker/Worker.cs, InitializeSecretMasker.
 */
export function wholeOrCounted(line: string, longest: number): string {
  return line.length <= longest
    ? line
    : `… (a line of ${line.length} characters, in the log alone)`;
}
