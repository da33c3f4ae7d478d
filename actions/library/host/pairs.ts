import { type Declared, type Field, field, type Parsed } from './fields.ts';

interface PairsDeclared extends Declared {
  readonly key: RegExp;
  /** What one line is, for example `NAME=value`. */
  readonly line: string;
}

/** One `KEY=value` a line. The value is everything behind the first `=`, empty values and further `=` included. */
export function pairs(declared: PairsDeclared): Field<ReadonlyMap<string, string>> {
  const allowed = `one ${declared.line} a line, each key once`;
  return field<ReadonlyMap<string, string>>(declared, {
    kind: 'lines',
    allowed,
    example: declared.line,
    absent: new Map(),
    parse: (value) => parsePairs(value, declared.key, allowed),
  });
}

/** What the name of an environment variable is made of. */
export const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Environment variables, one `NAME=value` a line. */
export function variables(declared: Declared): Field<ReadonlyMap<string, string>> {
  return pairs({ ...declared, key: variableName, line: 'NAME=value' });
}

function parsePairs(
  text: string,
  key: RegExp,
  allowed: string,
): Parsed<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const odd: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const at = line.indexOf('=');
    const name = line.slice(0, at).trim();
    const trouble = isBase64(line.trim())
      ? 'looks like base64 and begins with no name'
      : pairTrouble(at < 0 ? undefined : name, { key, found });
    // Only the number is shown: where a line of a secret stands for a pair, even its name is one.
    if (trouble) odd.push(`line ${index + 1} ${trouble}`);
    found.set(name, line.slice(at + 1));
  }
  return odd.length === 0 ? { value: found } : { wrong: `${allowed} (${odd.join('; ')})` };
}

/**
 * Whether a line is a secret that somebody encoded and gave no name: the `=` is its padding (RFC 4648, section
 * 4). `NAME=` and `Name=`, empty values, are none: an encoded word has digits among letters of both cases.
 */
function isBase64(line: string): boolean {
  if (line.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={1,2}$/.test(line)) return false;
  return line.endsWith('==') || [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(line));
}

function pairTrouble(
  name: string | undefined,
  { key, found }: { readonly key: RegExp; readonly found: ReadonlyMap<string, string> },
): string | undefined {
  if (name === undefined) return 'has no "="';
  if (!key.test(name)) return 'does not begin with an allowed name';
  return found.has(name) ? 'repeats a name' : undefined;
}
