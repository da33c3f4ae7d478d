import type { Log, Stage } from './log.ts';
import type { Masks } from './masks.ts';

export type Level = 'error' | 'warning' | 'notice';

export interface Annotation {
  readonly stage: Stage;
  readonly level: Level;
  readonly message: string;
  /** `file`, `line`, `title` ... as the command gave them, keys in lower case. */
  readonly properties: Readonly<Record<string, string>>;
}

// Runner.Worker/ExecutionContext.cs: _maxCountPerIssueType and _maxIssueMessageLength.
const ANNOTATIONS_PER_LEVEL = 10;
const MESSAGE_LENGTH = 4096;

export interface StageLogOptions {
  readonly stage: Stage;
  readonly log: Log;
  readonly masks: Masks;
  readonly debug: boolean;
}

/** What one stage says: an "execution context" of the runner, as far as a user sees it. */
export class StageLog {
  readonly annotations: Annotation[] = [];
  /** A command that could not be carried out fails the step, whatever its exit code. */
  failed = false;
  readonly #options: StageLogOptions;

  constructor(options: StageLogOptions) {
    this.#options = options;
  }

  output(text: string): void {
    this.#options.log.write(this.#options.stage, text);
  }

  /** Shown only where somebody set the secret ACTIONS_STEP_DEBUG. */
  debug(text: string): void {
    if (!this.#options.debug) return;
    for (const line of text.split(/\r?\n/)) this.output(`##[debug]${line}`);
  }

  /** Masked first, then cut: the log gets the cut text, too. From the eleventh on it gets only the log. */
  issue(level: Level, message: string, properties: ReadonlyMap<string, string> = new Map()): void {
    const cut = this.#options.masks.mask(message).slice(0, MESSAGE_LENGTH);
    const { stage } = this.#options;
    if (this.annotations.filter((a) => a.level === level).length < ANNOTATIONS_PER_LEVEL) {
      this.annotations.push({
        stage,
        level,
        message: cut,
        properties: Object.fromEntries(properties),
      });
    }
    if (cut !== '') this.output(`##[${level}]${cut}`);
  }
}
