/** A variable of the process environment; an empty one counts as not set. */
export function ambient(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}

/** All variables that are set, empty ones included, to choose from for a child. */
export function ambientVariables(): ReadonlyMap<string, string> {
  const entries = Object.entries(process.env);
  return new Map(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
