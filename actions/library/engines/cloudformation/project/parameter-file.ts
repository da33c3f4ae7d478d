import type { Json } from '../../../review/planned-changes.ts';
import { isObject, type JsonObject } from '../template/template.ts';
import { readText } from '../template/template-text.ts';

/** Values of parameters by name. */
export type Values = ReadonlyMap<string, string>;

/**
 * A file of parameters in any of the forms that are in use: the AWS CLI's list of `ParameterKey` and
 * `ParameterValue`, its list of `Name=value`, a map by name, or such a map under `Parameters`. Undefined for another.
 */
export function readParameterFile(text: string): Values | undefined {
  const read = readText(text);
  if (Array.isArray(read)) return ofList(read);
  if (!isObject(read)) return undefined;
  const { Parameters: inner } = read;
  return ofMap(isObject(inner) ? inner : read);
}

function ofList(items: readonly Json[]): Values | undefined {
  const entries = items.map(ofItem);
  return entries.every((entry) => entry !== undefined) ? new Map(entries) : undefined;
}

function ofItem(item: Json): readonly [string, string] | undefined {
  if (typeof item === 'string' && item.includes('=')) {
    const at = item.indexOf('=');
    return [item.slice(0, at).trim(), item.slice(at + 1)];
  }
  if (!isObject(item) || typeof item.ParameterKey !== 'string') return undefined;
  const value = textValue(item.ParameterValue);
  return value === undefined ? undefined : [item.ParameterKey, value];
}

function ofMap(map: JsonObject): Values | undefined {
  const entries = Object.entries(map).map(([name, value]) => [name, textValue(value)] as const);
  return entries.every((entry): entry is [string, string] => entry[1] !== undefined)
    ? new Map(entries)
    : undefined;
}

/** A list of values is what CloudFormation calls one: divided by commas. */
function textValue(value: Json | undefined): string | undefined {
  if (Array.isArray(value)) {
    const parts = value.map(textValue);
    return parts.includes(undefined) ? undefined : parts.join(',');
  }
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}
