/** `*` stands for any characters, `?` for one, a backslash takes their meaning away; case counts. */
export function fits(pattern: string, value: string): boolean {
  const source = pattern.replace(/\\[*?\\]|[.+^${}()|[\]\\]|\*|\?/g, (part) => {
    if (part === '*') return '.*';
    if (part === '?') return '.';
    return part.length === 2 ? part : `\\${part}`;
  });
  return new RegExp(`^${source}$`, 's').test(value);
}
