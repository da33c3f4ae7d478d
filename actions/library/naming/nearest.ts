/** The candidate that takes the fewest edits to become `text`; undefined where there is none. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: editsBetween(text, candidate) }))
    .toSorted((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate;
}

/** Levenshtein's distance, row by row. */
function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [index, letter] of [...from].entries()) {
    const before = row;
    row = [index + 1];
    for (let at = 1; at <= to.length; at += 1)
      row.push(
        Math.min(
          (row[at - 1] ?? 0) + 1,
          (before[at] ?? 0) + 1,
          (before[at - 1] ?? 0) + (letter === to[at - 1] ? 0 : 1),
        ),
      );
  }
  return row.at(-1) ?? 0;
}
