import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
} from 'yaml';
import type { Json } from '../../../review/planned-changes.ts';

/** Why a text is neither JSON nor the YAML that CloudFormation reads. */
export class UnreadableText extends Error {}

/**
 * JSON or YAML, short forms of functions (`!Ref`, `!Sub`) spelled out as JSON has them.
 * Source: AWS CloudFormation User Guide, "Template format: YAML"; it supports no aliases either.
 * @throws UnreadableText
 */
export function readText(text: string): Json {
  if (/^\s*[[{]/.test(text)) {
    try {
      return JSON.parse(text) as Json;
    } catch {
      // YAML in flow style begins with a brace, too.
    }
  }
  const document = parseDocument(text, { version: '1.2', uniqueKeys: true, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) throw new UnreadableText(error.message.split('\n')[0]);
  return document.contents === null ? null : plain(document.contents, document);
}

function plain(node: unknown, document: Document.Parsed): Json {
  if (isAlias(node)) throw new UnreadableText(`the alias *${node.source}: CloudFormation has none`);
  if (!isScalar(node) && !isCollection(node)) return null;
  const value = valueIn(node, document);
  const tag = (node as Node & { readonly tag?: string }).tag ?? '';
  return /^![^!]/.test(tag) ? asFunction(tag.slice(1), value) : value;
}

function valueIn(node: unknown, document: Document.Parsed): Json {
  if (isSeq(node)) return node.items.map((item) => plain(item, document));
  if (isMap(node)) {
    const entries = node.items
      .filter(isPair)
      .map(({ key, value }) => [keyOf(key), plain(value, document)] as const);
    return Object.fromEntries(entries);
  }
  const { value } = node as { readonly value: unknown };
  return typeof value === 'bigint' ? Number(value) : ((value ?? null) as Json);
}

function keyOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function asFunction(name: string, value: Json): Json {
  if (name === 'Ref' || name === 'Condition') return { [name]: value };
  return { [`Fn::${name}`]: name === 'GetAtt' ? attributeOf(value) : value };
}

/** `Resource.Attribute`; an attribute may have dots of its own. */
function attributeOf(value: Json): Json {
  if (typeof value !== 'string') return value;
  const [resource = '', ...attribute] = value.split('.');
  return [resource, attribute.join('.')];
}
