/** The values behind `${{ github.* }}`. */
export type GithubContext = Readonly<Record<string, string>>;

/**
 * The little of GitHub's expression language that a default may use here: a property of `github`, or a
 * literal. Anything else is an error rather than a guess.
 */
export function evaluate(text: string, github: GithubContext): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (whole, inner: string) =>
    value(inner.trim(), whole, github),
  );
}

function value(inner: string, whole: string, github: GithubContext): string {
  const literal = /^'((?:[^']|'')*)'$/.exec(inner);
  if (literal) return literal[1]?.replaceAll("''", "'") ?? '';
  if (/^(true|false|-?\d+(\.\d+)?)$/.test(inner)) return inner;
  const property = /^github\.([a-z_]+)$/i.exec(inner)?.[1]?.toLowerCase();
  const found = property === undefined ? undefined : github[property];
  if (found === undefined) throw new Error(`The harness cannot evaluate the expression ${whole}`);
  return found;
}
