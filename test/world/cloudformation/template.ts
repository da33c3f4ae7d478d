import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { AwsFailure } from '../failure.ts';

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: JsonObject;
  readonly DependsOn?: string | readonly string[];
  readonly Condition?: string;
  readonly DeletionPolicy?: Policy;
  readonly UpdateReplacePolicy?: Policy;
  readonly Metadata?: Json;
}

export type Policy = 'Delete' | 'Retain' | 'Snapshot' | 'RetainExceptOnCreate';

export interface TemplateParameter {
  readonly Type: string;
  readonly Default?: string | number;
  readonly NoEcho?: boolean | string;
  readonly AllowedValues?: readonly (string | number)[];
  readonly AllowedPattern?: string;
  readonly MinLength?: number;
  readonly MaxLength?: number;
  readonly ConstraintDescription?: string;
  readonly Description?: string;
}

export interface TemplateOutput {
  readonly Value: Json;
  readonly Description?: string;
  readonly Condition?: string;
  readonly Export?: { readonly Name: Json };
}

export interface Template {
  readonly Description?: string;
  readonly Transform?: Json;
  readonly Metadata?: Json;
  readonly Parameters?: Readonly<Record<string, TemplateParameter>>;
  readonly Mappings?: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
  readonly Conditions?: JsonObject;
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Outputs?: Readonly<Record<string, TemplateOutput>>;
}

export function invalid(text: string): AwsFailure {
  return new AwsFailure('ValidationError', text);
}

const parsed = new Map<string, Template>();
const mostParsed = 100;

/** A template from its JSON or YAML text, or what CloudFormation says against it. */
export function parseTemplate(text: string): Template {
  const known = parsed.get(text) ?? parse(text);
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(text, known);
  return known;
}

function parse(text: string): Template {
  const value = text.trimStart().startsWith('{') ? fromJson(text) : fromYaml(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid('Template format error: unsupported structure.');
  const template = value as unknown as Template;
  if (Object.keys(template.Resources ?? {}).length === 0)
    throw invalid('Template format error: At least one Resources member must be defined.');
  for (const [id, { Type }] of Object.entries(template.Resources)) {
    if (!/^[A-Za-z0-9]+$/.test(id))
      throw invalid(`Template format error: Resource name ${id} is non alphanumeric.`);
    if (typeof Type !== 'string')
      throw invalid(
        `Template format error: [/Resources/${id}] Every Resources object must contain a Type member.`,
      );
  }
  return template;
}

/** The text of a scenario's template. */
export function templateText(template: string | object): string {
  return typeof template === 'string' ? template : JSON.stringify(template, null, 2);
}

function fromJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw invalid('Template format error: JSON not well-formed. (line 1, column 1)');
  }
}

function fromYaml(text: string): Json {
  const document = parseDocument(text, { logLevel: 'silent', merge: true });
  const [error] = document.errors;
  if (error) {
    const [at] = error.linePos ?? [{ line: 1, col: 1 }];
    throw invalid(
      `Template format error: YAML not well-formed. (line ${at.line}, column ${at.col})`,
    );
  }
  return plain(document.contents, document);
}

/** Short forms become the functions that they stand for. */
function plain(node: unknown, document: Document): Json {
  if (isAlias(node)) return plain(node.resolve(document), document);
  const tag = (node as Node | null)?.tag;
  const value = untagged(node, document);
  return tag?.startsWith('!') && !tag.startsWith('!!') ? longForm(tag.slice(1), value) : value;
}

function untagged(node: unknown, document: Document): Json {
  if (isMap(node))
    return Object.fromEntries(
      node.items.map(({ key, value }) => [
        String(isScalar(key) ? key.value : key),
        plain(value, document),
      ]),
    );
  if (isSeq(node)) return node.items.map((item) => plain(item, document));
  return isScalar(node) ? (node.value as Json) : null;
}

function longForm(name: string, value: Json): Json {
  if (name === 'Ref' || name === 'Condition') return { [name]: value };
  if (name !== 'GetAtt' || typeof value !== 'string') return { [`Fn::${name}`]: value };
  const dot = value.indexOf('.');
  return { 'Fn::GetAtt': [value.slice(0, dot), value.slice(dot + 1)] };
}
