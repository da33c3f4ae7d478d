import { createHmac } from 'node:crypto';
import type { Shown } from './change-summary.ts';
import type { Json } from './planned-changes.ts';

/** Hides values, so that two of them can still be told apart under one key. */
export type Mask = (value: Json | undefined) => Shown;

/**
 * A mask under the random key of one plan, which travels only inside the sealed plan: without it, nobody can try
 * passwords against the hash. 40 bits are enough to see a change, and say nothing about a long secret.
 */
export function maskUnder(key: Uint8Array): Mask {
  return (value) => {
    if (value === undefined || value === null) return { absent: true };
    const hash = createHmac('sha256', key).update(JSON.stringify(value)).digest('hex');
    return { masked: hash.slice(0, 10) };
  };
}

export type Path = readonly (string | number)[];

/** Inside a text that holds JSON. */
export const insideText = '{}';

const secretName = /pass(word|phrase|wd)?$|password|secret|token|private_?key|api_?key|credential/i;
const harmlessName = /_?(arns?|ids?|names?|urls?|ttl|types?|versions?|enabled|required|from)$/i;
const hidesAllBelow = /^(environment|environment_?variables|user_?data(_?base64)?)$/i;

/**
 * Whether an attribute may hold a secret that no provider marks as one: its name says so, or it is an environment
 * variable, or the script that a machine starts with. References to secrets (`secrets`, `valueFrom`) are none.
 */
export function namedLikeSecret(path: Path): boolean {
  const names = path.filter((part) => typeof part === 'string' && part !== insideText) as string[];
  const own = names.at(-1);
  if (own === undefined) return false;
  if (names.some((name) => hidesAllBelow.test(name))) return !isNameInList(path);
  if (harmlessName.test(own)) return false;
  return names.some((name) => name !== 'secrets' && secretName.test(name));
}

/** Of a variable in a list of such, `name` in Terraform, `Name` in CloudFormation: an object may have one called so. */
function isNameInList(path: Path): boolean {
  return path.at(-1) === 'name' || (path.at(-1) === 'Name' && typeof path.at(-2) === 'number');
}
