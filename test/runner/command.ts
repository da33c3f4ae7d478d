/** A workflow command found in a line of output. */
export interface Command {
  readonly name: string;
  /** Keys in lower case: the runner looks them up without regard to case. */
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

/** The names that are commands at this moment (stop-commands adds its token to them). */
export type Registered = (name: string) => boolean;

// .NET's idea of white space for TrimStart; JavaScript's own adds U+FEFF and lacks U+0085.
const LEADING_SPACE = /^[\t-\r\u0085\p{Z}]+/u;
const TRAILING_SPACE = /[\t-\r\u0085\p{Z}]+$/u;

// Runner.Common/ActionCommand.cs: replaced one after another, `%25` last.
const DATA = ['%0D', '%0A', '%25'];
const PROPERTY = ['%0D', '%0A', '%3A', '%2C', '%25'];
const LEGACY = ['%3B', '%0D', '%0A', '%5D', '%25'];

/**
 * Both grammars, the newer one first (Runner.Worker/ActionCommandManager.cs, TryProcessCommand).
 * The runner searches by culture, where zero-width characters weigh nothing: `\u200b::error::x` passes
 * its first look. But it then reads the name at a fixed offset, finds `:error` and no command, so
 * comparing code units, as here, says the same; only a closing `:\u200b:` ends a command there, not here.
 */
export function parseCommand(line: string, registered: Registered): Command | undefined {
  return parseV2(line, registered) ?? parseV1(line, registered);
}

/** `::name key=value,key2=value2::data`, at the start of the line but for white space. */
function parseV2(line: string, registered: Registered): Command | undefined {
  const text = line.replace(LEADING_SPACE, '');
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end < 0) return undefined;
  const { name, rest } = head(text.slice(2, end));
  if (!registered(name)) return undefined;
  const list = rest.replace(LEADING_SPACE, '').replace(TRAILING_SPACE, '').split(',');
  return {
    name,
    properties: properties(list, PROPERTY),
    data: unescaped(text.slice(end + 2), DATA),
  };
}

/** `##[name key=value;key2=value2]data`, anywhere in the line: what stands before it is lost. */
function parseV1(line: string, registered: Registered): Command | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const { name, rest } = head(line.slice(start + 3, end));
  if (!registered(name)) return undefined;
  const list = rest.split(';');
  return {
    name,
    properties: properties(list, LEGACY),
    data: unescaped(line.slice(end + 1), LEGACY),
  };
}

function head(info: string): { name: string; rest: string } {
  const space = info.indexOf(' ');
  if (space < 0) return { name: info, rest: '' };
  return { name: info.slice(0, space), rest: info.slice(space + 1) };
}

/** `Split('=', 2, RemoveEmptyEntries)`: a pair without a value is no pair. */
function properties(list: readonly string[], escapes: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const item of list) {
    const pair = /^=*([^=]+)=+(.+)$/su.exec(item);
    if (pair?.[1] && pair[2]) found.set(fold(pair[1]), unescaped(pair[2], escapes));
  }
  return found;
}

function unescaped(text: string, escapes: readonly string[]): string {
  return escapes.reduce((all, code) => all.replaceAll(code, decodeURIComponent(code)), text);
}

/** Ordinal, case-insensitive: only ASCII letters fold, so that no Kelvin sign becomes a `k`. */
export function fold(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
