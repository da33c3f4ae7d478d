import { type Declared, type Field, field } from './fields.ts';

interface LinesDeclared extends Declared {
  /** What one line is. */
  readonly line: string;
  /** Every line must match. */
  readonly pattern?: RegExp;
}

/** One item a line, where an item may hold commas; empty lines are dropped. */
export function lines(declared: LinesDeclared): Field<readonly string[]> {
  const allowed = `${declared.line}, one a line`;
  return field<readonly string[]>(declared, {
    kind: 'lines',
    allowed,
    example: declared.line,
    absent: [],
    parse: (value) => {
      const filled = value.split(/\r?\n/).flatMap((line) => line.trim() || []);
      const odd = filled.findIndex((line) => declared.pattern && !declared.pattern.test(line));
      if (filled.length === 0) return { wrong: allowed };
      // Only the number is shown: a line may hold a password.
      return odd < 0 ? { value: filled } : { wrong: `${allowed} (not line ${odd + 1})` };
    },
  });
}
