import type { Json } from '../../../review/planned-changes.ts';
import { readText, UnreadableText } from './template-text.ts';

export type JsonObject = { readonly [name: string]: Json };

/** One resource as a template declares it. */
export interface DeclaredResource {
  readonly Type: string;
  readonly DeletionPolicy?: Json;
  readonly Properties: Json;
  readonly all: JsonObject;
}

/** The sections of a template that planning looks into. */
export interface Template {
  readonly resources: ReadonlyMap<string, DeclaredResource>;
  readonly parameters: ReadonlyMap<string, JsonObject>;
  readonly outputs: ReadonlyMap<string, JsonObject>;
}

export const noTemplate: Template = {
  resources: new Map(),
  parameters: new Map(),
  outputs: new Map(),
};

/** @throws UnreadableText for what is no template. */
export function readTemplate(text: string): Template {
  const read = readText(text);
  if (!isObject(read)) throw new UnreadableText('not an object with the section Resources');
  const declared = [...section(read, 'Resources')].map(
    ([id, resource]) =>
      [
        id,
        {
          Type: String(resource.Type ?? ''),
          ...(resource.DeletionPolicy === undefined
            ? {}
            : { DeletionPolicy: resource.DeletionPolicy }),
          Properties: resource.Properties ?? {},
          all: resource,
        },
      ] as const,
  );
  return {
    resources: new Map(declared),
    parameters: section(read, 'Parameters'),
    outputs: section(read, 'Outputs'),
  };
}

function section(template: JsonObject, name: string): Map<string, JsonObject> {
  const all = template[name];
  if (all === undefined || !isObject(all)) return new Map();
  return new Map(
    Object.entries(all).filter((entry): entry is [string, JsonObject] => isObject(entry[1])),
  );
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether CloudFormation shows the value of a parameter to nobody. */
export function isNoEcho(parameter: JsonObject | undefined): boolean {
  return parameter !== undefined && ['true', 'True'].includes(String(parameter.NoEcho));
}
