import type { Masks } from './masks.ts';

export type Stage = 'pre' | 'main' | 'post' | 'complete';
export type LineKind =
  | 'text'
  | 'group'
  | 'endgroup'
  | 'error'
  | 'warning'
  | 'notice'
  | 'debug'
  | 'command'
  | 'section';

/** One entry of the log as a user sees it: masked, its tag (`##[error]` ...) taken off. */
export interface LogLine {
  readonly stage: Stage;
  readonly kind: LineKind;
  /** May hold `\n`: a message is one entry. */
  readonly text: string;
  /** World time in milliseconds since the step began. */
  readonly at: number;
}

// The tags that the web view renders (Sdk/DTWebApi/WebApi/WellKnownTags and the log view's own groups).
const TAG = /^##\[(group|endgroup|error|warning|notice|debug|command|section)\]/;

/** The log of a job: everything passes the masks on its way in (ExecutionContext.cs, Write). */
export class Log {
  readonly lines: LogLine[] = [];
  readonly #masks: Masks;
  readonly #elapsed: () => number;
  readonly #listeners: ((line: LogLine) => void)[] = [];

  constructor(masks: Masks, elapsed: () => number) {
    this.#masks = masks;
    this.#elapsed = elapsed;
  }

  listen(listener: (line: LogLine) => void): void {
    this.#listeners.push(listener);
  }

  /** `text` as the runner writes it to the log file, tag included. */
  write(stage: Stage, text: string): void {
    const masked = this.#masks.mask(text);
    const tag = TAG.exec(masked);
    const kind = (tag?.[1] ?? 'text') as LineKind;
    const line = { stage, kind, text: masked.slice(tag?.[0].length ?? 0), at: this.#elapsed() };
    this.lines.push(line);
    for (const listener of this.#listeners) listener(line);
  }
}

const PREFIX: Partial<Record<LineKind, string>> = {
  group: '▼ ',
  error: 'Error: ',
  warning: 'Warning: ',
  notice: 'Notice: ',
  debug: '##[debug]',
};

/** The line as the web view shows it; `undefined` where it shows none. */
export function render(line: LogLine): string | undefined {
  return line.kind === 'endgroup' ? undefined : `${PREFIX[line.kind] ?? ''}${line.text}`;
}

/** Groups that were opened and never closed: the rest of the log vanishes in the last of them. */
export function countOpenGroups(lines: readonly LogLine[]): number {
  let open = 0;
  for (const { kind } of lines) {
    if (kind === 'group') open += 1;
    else if (kind === 'endgroup' && open > 0) open -= 1;
  }
  return open;
}
