import type { AttributeChange, Shown } from './change-summary.ts';
import { insideText, type Mask, namedLikeSecret, type Path } from './mask.ts';
import type { Difference, Json } from './planned-changes.ts';

interface Node {
  readonly path: Path;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly unknown: Json | undefined;
  /** Of the value before and after, together: what was secret stays hidden. */
  readonly sensitive: readonly (Json | undefined)[];
}

interface How {
  readonly mask: Mask;
  /** Where the value stands, when its name is not part of it. */
  readonly at?: Path;
  /** Attributes that force a replacement. */
  readonly forcing?: readonly Path[];
}

/** What differs between before and after, leaf by leaf, in the order of the paths; nothing that stays. */
export function attributeChanges(difference: Difference, how: How): AttributeChange[] {
  const { before, after, unknown, beforeSensitive, afterSensitive } = difference;
  const sensitive = [beforeSensitive, afterSensitive];
  const top = { path: how.at ?? [], before, after, unknown, sensitive };
  return differing(top).map((leaf) => shown(leaf, how));
}

function differing(node: Node): Node[] {
  if (isWhole(node)) return isSame(node) ? [] : [node];
  const opened = openText(node);
  return keysOf(opened).flatMap((key) => differing(child(opened, key)));
}

/** A leaf, or a part that is shown as one value because it is secret or unknown as a whole. */
function isWhole(node: Node): boolean {
  if (node.sensitive.includes(true) || node.unknown === true) return true;
  const { before, after } = openText(node);
  const parts = [before, after].filter((part) => part !== undefined && part !== null);
  if (parts.length === 0) return !holdsTrue(node.unknown);
  const kinds = new Set(parts.map(kindOf));
  return kinds.size > 1 || kinds.has('scalar') || !parts.some(isFilled);
}

function kindOf(value: Json): 'list' | 'object' | 'scalar' {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'object' : 'scalar';
}

function isSame({ before, after, unknown }: Node): boolean {
  if (unknown === true) return false;
  return JSON.stringify(before ?? null) === JSON.stringify(after ?? null);
}

/** A text that holds a JSON object or list (a policy, container definitions) is compared inside. */
function openText(node: Node): Node {
  const before = parsed(node.before);
  const after = parsed(node.after);
  if (before === undefined && after === undefined) return node;
  const isText = (value: Json | undefined, read: Json | undefined) =>
    read !== undefined || value === undefined || value === null;
  if (!isText(node.before, before) || !isText(node.after, after)) return node;
  const path = [...node.path, insideText];
  return { ...node, path, before: before ?? null, after: after ?? null };
}

export function parsed(value: Json | undefined): Json | undefined {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return undefined;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return undefined;
  }
}

function child(node: Node, key: string | number): Node {
  return {
    path: [...node.path, key],
    before: member(node.before, key),
    after: member(node.after, key),
    unknown: member(node.unknown, key),
    sensitive: node.sensitive.map((part) => member(part, key)),
  };
}

export function member(value: Json | undefined, key: string | number): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, key) ? (value as Record<string, Json>)[key] : undefined;
}

function keysOf({ before, after, unknown }: Node): (string | number)[] {
  const parts = [before, after, holdsTrue(unknown) ? unknown : undefined];
  const keys = [...new Set(parts.flatMap(keysIn))];
  return parts.some(Array.isArray)
    ? keys.map(Number).toSorted((a, b) => a - b)
    : keys.toSorted((a, b) => (a < b ? -1 : 1));
}

export function keysIn(value: Json | undefined): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function holdsTrue(value: Json | undefined): boolean {
  if (typeof value !== 'object' || value === null) return value === true;
  return Object.values(value).some(holdsTrue);
}

function shown(leaf: Node, { mask, forcing = [] }: How): AttributeChange {
  const isSecret = leaf.sensitive.some(holdsTrue) || isNamedSecret(leaf);
  const show = isSecret ? mask : plain;
  return {
    path: pathText(leaf.path),
    before: show(leaf.before),
    after: leaf.unknown === true ? { unknown: true } : show(leaf.after),
    forcesReplacement: forcing.some((path) => isRelated(path, leaf.path)),
  };
}

/** What is shown whole although it has parts (a text became an object) is looked through to the last of them. */
function isNamedSecret({ path, before, after }: Node): boolean {
  return holdsNamedSecret(path, before) || holdsNamedSecret(path, after);
}

/** Numbers and flags give nothing away. */
function holdsNamedSecret(path: Path, value: Json | undefined): boolean {
  const inside = parsed(value) ?? value;
  if (typeof inside === 'string') return namedLikeSecret(path);
  return keysIn(inside).some((key) => {
    const part = Array.isArray(inside) ? Number(key) : key;
    return holdsNamedSecret([...path, part], member(inside, key));
  });
}

function isFilled(value: Json | undefined): boolean {
  return keysIn(value).length > 0;
}

function plain(value: Json | undefined): Shown {
  if (value === undefined || value === null) return { absent: true };
  return { text: typeof value === 'string' ? value : JSON.stringify(value) };
}

function isRelated(one: Path, other: Path): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length).every((part, index) => part === other[index]);
}

/** `tags.Name`, `ingress[0]`, `tags["a b"]`, `policy{}.Statement[0]`. */
export function pathText(path: Path): string {
  const text = path.map((part) => {
    if (part === insideText) return part;
    if (typeof part === 'number') return `[${part}]`;
    return /^[\w-]+$/.test(part) ? `.${part}` : `[${JSON.stringify(part)}]`;
  });
  return text.join('').replace(/^\./, '');
}
