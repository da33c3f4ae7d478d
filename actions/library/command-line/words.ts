import { cut } from './pieces.ts';

/** A command as ECS takes it, or what is wrong with the text. */
export type ParsedCommand = { readonly words: readonly string[] } | { readonly wrong: string };

/**
 * Reads a command: a JSON array of words, or words quoted as POSIX shells quote them. No shell runs it,
 * so nothing is expanded, and what only a shell could do is refused instead of passed on as text.
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

function parseWords(text: string): ParsedCommand {
  const words: string[] = [];
  let inWord = false;
  for (const { kind, text: seen } of cut(text)) {
    if (kind === 'open') return { wrong: `every quote closed (open: ${seen})` };
    if (kind === 'shell' || (kind === 'hash' && !inWord)) return { wrong: shellNeeded(seen, text) };
    if (kind !== 'blank') words.push(`${inWord ? words.pop() : ''}${seen}`);
    inWord = kind !== 'blank';
  }
  return words.length > 0 ? { words } : { wrong: 'at least one word' };
}

function shellNeeded(seen: string, text: string): string {
  const mark = seen === '\n' ? 'line breaks' : seen;
  const command = JSON.stringify(['sh', '-c', text]);
  return `words without ${mark} outside of single quotes, as only a shell acts on it; with a shell: ${command}`;
}
