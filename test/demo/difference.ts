/** How two JSON documents differ: the paths of their values, `containerDefinitions[0].image`. */
export interface Difference {
  readonly same: number;
  readonly changed: readonly { path: string; from: string; to: string }[];
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

/** Compares value by value; an empty list or object counts as a value. */
export function difference(given: unknown, sent: unknown): Difference {
  const [from, to] = [leaves(given), leaves(sent)];
  const both = [...from.keys()].filter((path) => to.has(path));
  const changed = both.filter((path) => from.get(path) !== to.get(path));
  return {
    same: both.length - changed.length,
    changed: changed.map((path) => ({ path, from: from.get(path) ?? '', to: to.get(path) ?? '' })),
    missing: [...from.keys()].filter((path) => !to.has(path)),
    added: [...to.keys()].filter((path) => !from.has(path)),
  };
}

function leaves(value: unknown, path = ''): Map<string, string> {
  const children = childrenOf(value, path);
  if (children.length === 0) return new Map([[path, JSON.stringify(value)]]);
  return new Map(children.flatMap(([at, child]) => [...leaves(child, at)]));
}

function childrenOf(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null || isNumber(value)) return [];
  if (Array.isArray(value)) return value.map((item, index) => [`${path}[${index}]`, item]);
  const members = Object.entries(value);
  return members.map(([name, child]) => [path === '' ? name : `${path}.${name}`, child]);
}

/** As `parseExactly` keeps a number that a double would spell in another way. */
function isNumber(value: object): boolean {
  return (JSON as unknown as { isRawJSON(value: unknown): boolean }).isRawJSON(value);
}
