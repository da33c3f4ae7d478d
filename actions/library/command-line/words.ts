/** A command as ECS takes it, or what is wrong with the text. */
export type ParsedCommand = { readonly words: readonly string[] } | { readonly wrong: string };

/**
 * Reads a command: a JSON array of words, or words quoted as POSIX shells quote them. No shell runs it,
 * so nothing is expanded, and what only a shell could do is refused instead of passed on as text.
 * Source: POSIX.1-2024, Shell Command Language, 2.2 Quoting.
 */
export function parseCommand(text: string): ParsedCommand {
  return text.startsWith('[') ? parseJsonArray(text) : parseWords(text);
}

function parseJsonArray(text: string): ParsedCommand {
  try {
    const value: unknown = JSON.parse(text);
    const words = Array.isArray(value) && value.every((word) => typeof word === 'string');
    if (words && value.length > 0) return { words: value };
  } catch {
    // Told below, together with an array of something else.
  }
  return { wrong: 'a JSON array of strings, for example ["python","manage.py","migrate"]' };
}

// In order: white space, 'single', "double", \escape, one other character.
const token = /(\s+)|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([\s\S])/g;
const unclosed = /^['"\\]$/;
// What a shell would act on: outside quotes, and inside double quotes.
const operator = /[|&;<>$`]/;
const expansion = /(?<!\\)[$`]/;

function parseWords(text: string): ParsedCommand {
  const pieces = [...text.matchAll(token)];
  const wrong = pieces.map((piece) => problemOf(piece, text)).find((problem) => problem);
  if (wrong) return { wrong };
  const words = joined(pieces);
  return words.length > 0 ? { words } : { wrong: 'at least one word' };
}

function problemOf([, , , double = '', , plain = '']: RegExpExecArray, text: string): string {
  if (unclosed.test(plain)) return `every quote closed (open: ${plain})`;
  return operator.test(plain) || expansion.test(double) ? shellNeeded(text) : '';
}

/** Pieces that touch make one word; white space ends it. */
function joined(pieces: readonly RegExpExecArray[]): string[] {
  const words: (string | undefined)[] = [undefined];
  for (const [, space, single, double, escaped, plain] of pieces) {
    const piece = single ?? unescapeDouble(double) ?? escaped ?? plain ?? '';
    if (space === undefined) words.push((words.pop() ?? '') + piece);
    else words.push(undefined);
  }
  return words.filter((word) => word !== undefined);
}

/** Inside double quotes a backslash escapes only these; before anything else it stays. */
function unescapeDouble(text: string | undefined): string | undefined {
  return text?.replace(/\\([$`"\\\n])/g, (_, mark: string) => (mark === '\n' ? '' : mark));
}

function shellNeeded(text: string): string {
  const command = JSON.stringify(['sh', '-c', text]);
  return `words without | & ; < > $ and backticks, which only a shell acts on; with a shell: ${command}`;
}
