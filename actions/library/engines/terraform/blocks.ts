/** A source in Terraform's language; those at the ends of lines stay. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*(#|\/\/).*$/gm, '');
}

/** The text between the braces behind each match, and the match's first group. */
export function bodiesOf(text: string, opening: RegExp): { name: string; body: string }[] {
  return [...text.matchAll(opening)].map((match) => {
    const start = match.index + match[0].length;
    return { name: match[1] ?? '', body: text.slice(start, closingBrace(text, start)) };
  });
}

/** Where the block ends that begins before `start`; braces in texts do not count. */
function closingBrace(text: string, start: number): number {
  let depth = 1;
  for (const { index, 0: mark } of text.slice(start).matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/g)) {
    if (mark === '{') depth += 1;
    if (mark === '}') depth -= 1;
    if (depth === 0) return start + index;
  }
  return text.length;
}
