/**
 * JSON that comes back byte for byte: a number that JavaScript would write differently (1.0, 1e3,
 * beyond 2^53) stays the text it was. ECS task definitions live in the world in this form.
 */
interface RawJson {
  readonly rawJSON: string;
}
type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;

const { parse, rawJSON, isRawJSON } = JSON as unknown as {
  parse(text: string, reviver: Reviver): unknown;
  rawJSON(text: string): RawJson;
  isRawJSON(value: unknown): boolean;
};

export function parseJson(text: string): unknown {
  return parse(text, (_key, value, context) =>
    typeof value === 'number' && context.source !== undefined && String(value) !== context.source
      ? rawJSON(context.source)
      : value,
  );
}

/** True for a number that `parseJson` left as text. */
export function isRawNumber(value: unknown): boolean {
  return isRawJSON(value);
}

/** JSON as the JSON protocols write it: timestamps are seconds, with the milliseconds as fraction. */
export function writeJson(value: unknown): string {
  return JSON.stringify(withSeconds(value)) ?? '{}';
}

function withSeconds(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(withSeconds);
  if (typeof value !== 'object' || value === null || isRawJSON(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withSeconds(inner)]));
}
