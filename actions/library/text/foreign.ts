import { stripVTControlCharacters } from 'node:util';

/**
 * Text that somebody else wrote: a log line, a reason from AWS, a branch name.
 * Interpolating it anywhere yields its neutral form; only `raw` gives the bytes back.
 */
export class Foreign {
  readonly raw: string;

  constructor(raw: string) {
    this.raw = raw;
  }

  toString(): string {
    return neutral(this.raw);
  }

  toJSON(): string {
    return this.raw;
  }
}

export function foreign(raw: string): Foreign {
  return new Foreign(raw);
}

const zeroWidthSpace = '\u200b';

const esc = '\\u001b';
// OSC, DCS, SOS, PM and APC strings with their terminator; Node strips the other sequences.
const stringSequences = new RegExp(
  `(?:${esc}[\\]PX^_]|[\\u0090\\u0098\\u009d-\\u009f])[^\\u0007${esc}\\u009c]*(?:\\u0007|${esc}\\\\|\\u009c)`,
  'g',
);
// Control characters but the tab, and the marks that reorder text on a page.
const unprintable = /(?!\t)\p{Cc}|\p{Bidi_Control}/gu;

/** Splits where the runner's .NET reader does: `\n`, `\r\n` and a bare `\r`. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/**
 * One line that neither of the runner's grammars takes for a command:
 * `::name::` at the start after trimming, `##[name]` anywhere.
 * Source: actions/runner, src/Runner.Common/ActionCommand.cs.
 */
export function neutralLine(line: string): string {
  return stripVTControlCharacters(line.replace(stringSequences, ''))
    .replace(unprintable, '')
    .replaceAll('##[', `#${zeroWidthSpace}#[`)
    .replace(/^(\s*):(?=:)/, `$1${zeroWidthSpace}:`);
}

/** Every line of the text made harmless, the lines kept apart by `\n` alone. */
export function neutral(text: string): string {
  return linesOf(text).map(neutralLine).join('\n');
}
