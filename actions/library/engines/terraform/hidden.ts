/**
 * Texts that must not be printed, whoever says them: a provider's error may well repeat a password. They are replaced
 * in all that the tool tells people; its outputs and files are left alone.
 */
export class Hidden {
  #texts: readonly string[] = [];

  /** A text of several lines may be told line by line. */
  add(texts: Iterable<string>): void {
    const lines = [...texts].flatMap((text) => [text, ...longLines(text)]);
    const all = new Set([...this.#texts, ...lines.map((text) => text.trim())]);
    const worthHiding = [...all].filter((text) => text.length >= shortest);
    this.#texts = worthHiding.toSorted((a, b) => b.length - a.length);
  }

  in(text: string): string {
    return this.#texts.reduce((told, one) => told.replaceAll(one, '(hidden)'), text);
  }
}

/** Shorter ones stand in every second word. */
const shortest = 5;

/** A line of a script may be any line of a log. */
const shortestLine = 12;

function longLines(text: string): string[] {
  const lines = text.includes('\n') ? text.split('\n') : [];
  return lines.filter((line) => line.trim().length >= shortestLine);
}
