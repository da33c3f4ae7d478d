/**
 * The grammar of GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STATE (Runner.Worker/FileCommandManager.cs,
 * EnvFileKeyValuePairs). A generator, as there: what stands before a bad line still counts.
 */
export function* readPairs(text: string): Generator<[name: string, value: string]> {
  const reader = new Reader(text);
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    if (line.text === '') continue;
    const equals = line.text.indexOf('=');
    const heredoc = line.text.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield [line.text.slice(0, equals), line.text.slice(equals + 1)];
    } else if (heredoc >= 0) {
      yield readHeredoc(line.text, heredoc, reader);
    } else {
      throw new Error(`Invalid format '${line.text}'`);
    }
  }
}

function readHeredoc(line: string, at: number, reader: Reader): [string, string] {
  const name = line.slice(0, at);
  const delimiter = line.slice(at + 2);
  if (name === '' || delimiter === '') {
    throw new Error(
      `Invalid format '${line}'. Name must not be empty and delimiter must not be empty`,
    );
  }
  const value: string[] = [];
  for (let next = reader.next(); next?.text !== delimiter; next = reader.next()) {
    if (!next) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    if (!next.ended) throw new Error('Invalid value. EOF marker missing new line.');
    value.push(next.text);
  }
  return [name, value.join('\n')];
}

/** On Linux and macOS only `\n` ends a line of these files: a `\r` belongs to the value. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  next(): { text: string; ended: boolean } | undefined {
    if (this.#at >= this.#text.length) return undefined;
    const from = this.#at;
    const end = this.#text.indexOf('\n', from);
    this.#at = end < 0 ? this.#text.length : end + 1;
    return { text: this.#text.slice(from, end < 0 ? undefined : end), ended: end >= 0 };
  }
}
