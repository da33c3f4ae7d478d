import { maskVariants } from './mask-variants.ts';

/** The secrets of a job, and their place in text (Sdk/DTLogging/Logging/SecretMasker.cs). */
export class Masks {
  readonly #secrets = new Set<string>();
  readonly #forms = new Set<string>();

  /** What somebody asked to mask, without the forms that the runner derives. */
  get values(): string[] {
    return [...this.#secrets];
  }

  add(value: string): void {
    if (value === '' || this.#secrets.has(value)) return;
    this.#secrets.add(value);
    for (const form of [value, ...maskVariants(value)]) this.#forms.add(form);
  }

  /** The value and each of its lines: output is masked line by line (AddMaskCommandExtension). */
  addWithLines(value: string): void {
    this.add(value);
    for (const line of value.split(/[\r\n]+/)) this.add(line.trim());
  }

  mask(text: string): string {
    const ranges = [...this.#forms].flatMap((form) => positions(text, form));
    if (ranges.length === 0) return text;
    let masked = '';
    let from = 0;
    for (const [start, end] of merged(ranges)) {
      masked += `${text.slice(from, start)}***`;
      from = end;
    }
    return masked + text.slice(from);
  }

  /** Would a job output with this text be dropped? (Runner.Worker/JobExtension.cs, FinalizeJob) */
  hides(text: string): boolean {
    return this.mask(text) !== text;
  }
}

type Range = [start: number, end: number];

function positions(text: string, form: string): Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    found.push([at, at + form.length]);
  }
  return found;
}

/** Secrets that overlap or touch become one `***`. */
function merged(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
