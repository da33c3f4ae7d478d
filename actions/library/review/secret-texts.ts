import { keysIn, member, parsed } from './attributes.ts';
import { insideText, namedLikeSecret, type Path } from './mask.ts';
import type { Json } from './planned-changes.ts';

interface Part {
  readonly path: Path;
  readonly value: Json | undefined;
  /** Of the shape of the value, as `Difference` has it. */
  readonly sensitive?: Json | undefined;
}

/** The texts in a value that a summary hides, so that they can be hidden elsewhere as well. */
export function secretTexts({ path, value, sensitive }: Part): string[] {
  const inside = parsed(value);
  const whole = typeof value === 'string' && isSecret(value, { path, sensitive }) ? [value] : [];
  if (inside !== undefined)
    return [...whole, ...below({ path: [...path, insideText], value: inside, sensitive })];
  return typeof value === 'string' ? whole : below({ path, value, sensitive });
}

function isSecret(value: string, { path, sensitive }: Omit<Part, 'value'>): boolean {
  return sensitive === true || (namedLikeSecret(path) && !isHarmless(value));
}

/** Words that environment variables hold and every second message has. */
function isHarmless(value: string): boolean {
  return value.length < 8 || /^arn:|^[a-z]{2}(-[a-z]+)+-\d$/.test(value);
}

function below({ path, value, sensitive }: Part): string[] {
  return keysIn(value).flatMap((name) => {
    const key = Array.isArray(value) ? Number(name) : name;
    return secretTexts({
      path: [...path, key],
      value: member(value, key),
      sensitive: sensitive === true ? true : member(sensitive, key),
    });
  });
}
