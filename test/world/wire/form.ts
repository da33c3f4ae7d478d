import type { Shape } from './sdk.ts';

/** A form `A.member.1.B=x` as a tree of its dotted names. */
interface Node {
  text?: string;
  readonly children: Map<string, Node>;
}

interface Style {
  /** ec2Query: lists are `A.1` where awsQuery has `A.member.1`, and names may be capitalised. */
  readonly flat: boolean;
}

/** Reads a form by the operation's schema. Names that the schema does not know stay, as strings. */
export function decodeForm(shape: Shape, body: string, style: Style): Record<string, unknown> {
  const root = grow(body);
  root.children.delete('Action');
  root.children.delete('Version');
  return shape.isUnitSchema() ? {} : readStruct(shape, root, style);
}

function grow(body: string): Node {
  const root: Node = { children: new Map() };
  for (const [name, text] of new URLSearchParams(body)) {
    let node = root;
    for (const part of name.split('.')) {
      const child: Node = node.children.get(part) ?? { children: new Map() };
      node.children.set(part, child);
      node = child;
    }
    node.text = text;
  }
  return root;
}

function readStruct(shape: Shape, node: Node, style: Style): Record<string, unknown> {
  const names = new Map(
    [...shape.structIterator()].map(([name, member]) => [
      wireName(name, member, style),
      { name, member },
    ]),
  );
  const entries = [...node.children].map(([key, child]): [string, unknown] => {
    const known = names.get(key);
    return known ? [known.name, read(known.member, child, style)] : [key, child.text];
  });
  return Object.fromEntries(entries);
}

function wireName(name: string, member: Shape, style: Style): string {
  const traits = member.getMergedTraits() as { ec2QueryName?: string; xmlName?: string };
  if (!style.flat) return traits.xmlName ?? name;
  const plain = traits.xmlName ?? name;
  return traits.ec2QueryName ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

function read(shape: Shape, node: Node, style: Style): unknown {
  if (shape.isStructSchema()) return readStruct(shape, node, style);
  if (shape.isListSchema()) return readList(shape, node, style);
  const text = node.text ?? '';
  if (shape.isBooleanSchema()) return text === 'true' ? true : text === 'false' ? false : text;
  if (shape.isNumericSchema())
    return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  return shape.isTimestampSchema() ? new Date(text) : text;
}

function readList(shape: Shape, node: Node, style: Style): unknown[] {
  const item = shape.getValueSchema();
  const holder = style.flat ? node : (node.children.get('member') ?? node);
  return [...holder.children]
    .sort(([left], [right]) => Number(left) - Number(right))
    .map(([, child]) => read(item, child, style));
}
