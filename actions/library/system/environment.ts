/** A variable of the process environment; an empty one counts as not set. */
export function ambient(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}
