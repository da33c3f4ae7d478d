import { cut } from './pieces.ts';

/** A command as ECS takes it, or what is wrong with the text. */
export type ParsedCommand =
  | { readonly words: readonly string[] }
  | {
      readonly wrong: string;
      /** The same command as it can be written. */
      readonly example?: string;
    };

/**
 * Reads a command: a JSON array of words, or words quoted as POSIX shells quote them. No shell runs it,
 * so nothing is expanded, and what only a shell could do is refused instead of passed on as text.
 */
export function parseCommand(text: string): ParsedCommand {
  return text.startsWith('[') ? parseJsonArray(text) : parseWords(text);
}

// `[ -f /x ]`, the command that tests. Behind the first item of an array stands a comma.
const bracketCommand = /^\[\[?\s+[^\s,\]]+\s/;

function parseJsonArray(text: string): ParsedCommand {
  try {
    const value: unknown = JSON.parse(text);
    const words = Array.isArray(value) && value.every((word) => typeof word === 'string');
    if (words && value.length > 0) return { words: value };
  } catch {
    // Told below, together with an array of something else.
  }
  const wrong = 'a JSON array of strings, for example ["python","manage.py","migrate"]';
  return bracketCommand.test(text) ? { wrong, example: withShell(text) } : { wrong };
}

function parseWords(text: string): ParsedCommand {
  const words: string[] = [];
  let inWord = false;
  for (const { kind, text: seen } of cut(text)) {
    if (kind === 'open') return { wrong: openQuote(seen) };
    if (kind === 'shell' || (kind === 'hash' && !inWord))
      return { wrong: shellNeeded(seen), example: withShell(text) };
    if (kind !== 'blank') words.push(`${inWord ? words.pop() : ''}${seen}`);
    inWord = kind !== 'blank';
  }
  return words.length > 0 ? { words } : { wrong: 'at least one word' };
}

function shellNeeded(seen: string): string {
  const mark = seen === '\n' ? 'line breaks' : seen;
  const quotes = /[$`]/.test(seen) ? 'single quotes' : 'quotes';
  return `words without ${mark} outside of ${quotes}, as only a shell acts on it`;
}

function withShell(text: string): string {
  return JSON.stringify(['sh', '-c', text]);
}

/** The text is not taken apart for an example: one word of a secret is not hidden in what is shown. */
function openQuote(mark: string): string {
  return `every quote closed (open: ${mark}); one that is text belongs into a JSON array of words`;
}
