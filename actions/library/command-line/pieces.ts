/** One piece of a command line. Words are made of pieces that touch. */
export interface Piece {
  /**
   * `shell`: what a shell would act on. `hash`: the same, but only where a word begins.
   * `open`: a quote without its end.
   */
  readonly kind: 'word' | 'blank' | 'hash' | 'shell' | 'open';
  /** Of a word: without its quotes. */
  readonly text: string;
}

/*
 * In order: blanks, a line that goes on, 'single', "double", \escape, NAME= before the first word, plain text,
 * any other character.
 * Source: POSIX.1-2024, Shell Command Language, 2.2 Quoting, 2.3 Token Recognition, 2.9.1 Simple Commands.
 */
const grammar =
  /(?<blank>[ \t]+)|(?<joint>\\\n)|'(?<single>[^']*)'|"(?<double>(?:[^"\\]|\\[\s\S])*)"|\\(?<escaped>[\s\S])|(?<assignment>^[A-Za-z_]\w*=)|(?<plain>[^ \t\n\\'"|&;<>()$`#]+)|(?<other>[\s\S])/g;

// A backslash takes the meaning from what follows it, so that both go together.
const expansion = /^(?:[^\\$`]|\\[\s\S])*([$`])/;

/** Cuts a command line into its pieces, in order. */
export function* cut(line: string): Generator<Piece> {
  for (const { groups = {} } of line.matchAll(grammar)) {
    // A line that goes on is joined before words are made: that neither makes nor divides one.
    if (groups.joint === undefined) yield pieceOf(groups);
  }
}

function pieceOf(found: Record<string, string | undefined>): Piece {
  const { blank, double, assignment, other } = found;
  if (blank !== undefined) return { kind: 'blank', text: blank };
  if (double !== undefined) return quoted(double);
  if (assignment !== undefined) return { kind: 'shell', text: assignment };
  if (other !== undefined) return { kind: kindOf(other), text: other };
  return { kind: 'word', text: found.single ?? found.escaped ?? found.plain ?? '' };
}

/** Inside double quotes a backslash escapes only these; before anything else it stays. */
function quoted(text: string): Piece {
  const [, mark] = expansion.exec(text) ?? [];
  if (mark !== undefined) return { kind: 'shell', text: mark };
  const unescaped = text.replace(/\\([$`"\\\n])/g, (_, next: string) => next.trim());
  return { kind: 'word', text: unescaped };
}

function kindOf(mark: string): Piece['kind'] {
  if (mark === '#') return 'hash';
  return /['"\\]/.test(mark) ? 'open' : 'shell';
}
