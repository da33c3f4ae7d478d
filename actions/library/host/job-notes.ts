import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const largest = 100_000;

/**
 * Notes that steps of one job leave each other, as files in the runner's folder for temporary ones, which is
 * emptied at the beginning and the end of each job.
 * Source: docs.github.com, "Variables reference", RUNNER_TEMP.
 */
export class JobNotes {
  readonly #folder: string | undefined;

  constructor(temp: string | undefined) {
    this.#folder = temp ? join(temp, 'adhoc-actions') : undefined;
  }

  /** Answers why the note could not be kept. */
  write(name: string, text: string): unknown {
    if (this.#folder === undefined) return new Error('RUNNER_TEMP is not set');
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      writeFileSync(join(this.#folder, name), text, { mode: 0o600 });
      return undefined;
    } catch (thrown) {
      return thrown;
    }
  }

  /** Undefined when there is none that can be read. */
  read(name: string): string | undefined {
    if (this.#folder === undefined) return undefined;
    try {
      const text = readFileSync(join(this.#folder, name), 'utf8');
      return text.length <= largest ? text : undefined;
    } catch {
      return undefined;
    }
  }
}
