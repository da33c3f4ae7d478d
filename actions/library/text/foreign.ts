/**
 * Text that somebody else wrote: a log line, a reason from AWS, a branch name.
 * Interpolating it yields its neutral form; `raw`, and JSON, which is data and no page, hold it whole.
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

/** Marks text as somebody else's. */
export function foreign(raw: string): Foreign {
  return new Foreign(raw);
}

/** Splits where the runner's .NET reader does: `\n`, `\r\n` and a bare `\r`. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

// Most lines are none of it and are handed back as they came.
const suspicious = /[^\t -~]|##\[|^[\t ]*::/;

/*
 * Escape sequences by ECMA-48, 5.3 to 5.6 and 8.3: control sequences; strings (OSC, DCS, SOS, PM, APC) with
 * their terminator; all other escapes. What is not complete loses its first character or two and no more.
 * No class overlaps with what may follow it and no introducer may stand in a string, so that a scan never
 * starts again behind itself: Node's stripVTControlCharacters takes a minute for 256 KiB of `ESC ]`.
 */
const esc = '\\u001b';
const escapes = new RegExp(
  [
    `(?:${esc}\\[|\\u009b)[0-?]*[ -/]*[@-~]`,
    `(?:${esc}[\\]PX^_]|[\\u0090\\u0098\\u009d-\\u009f])[^\\u0007${esc}\\u0080-\\u009f]*(?:\\u0007|${esc}\\\\|\\u009c)`,
    `${esc}[ -/]*[0-~]`,
  ].join('|'),
  'g',
);

// What is not seen or reorders what is; the joiners and selectors that scripts and emoji are written with stay.
const unseen =
  /[[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]--[\t\u200c\u200d\ufe00-\ufe0f]]/gv;
// Line breaks for some readers, though not for the runner's.
const separators = /[\u2028\u2029]/g;

/*
 * The runner compares by culture, so that for it `#<zero-width space>#[` does begin with `##[`. It then counts
 * three characters to the command's name, which so begins with `[` and is none: the break holds either way.
 */
const zeroWidthSpace = '\u200b';

/**
 * One line that neither of the runner's grammars takes for a command: `::name::` at the start after
 * trimming, `##[name]` anywhere. Both are broken after everything else is removed, as removing may make one.
 * Source: actions/runner, src/Runner.Common/ActionCommand.cs.
 */
export function neutralLine(line: string): string {
  if (!suspicious.test(line)) return line;
  return line
    .replace(escapes, '')
    .replace(unseen, '')
    .replace(separators, ' ')
    .toWellFormed()
    .replaceAll('##[', `#${zeroWidthSpace}#[`)
    .replace(/^(\s*):(?=:)/, `$1${zeroWidthSpace}:`);
}

/** Every line of the text made harmless, the lines kept apart by `\n` alone. */
export function neutral(text: string): string {
  return linesOf(text).map(neutralLine).join('\n');
}
