import { hexOf, shortName } from '../ecs/names.ts';
import { evaluate, type Scope } from './functions.ts';
import type { CloudFormationModel } from './model.ts';
import { parameterValues } from './parameters.ts';
import type { Intent, ResourceState, StackRecord } from './records.ts';
import { invalid, type Json, type JsonObject, parseTemplate, type Template } from './template.ts';
import { typeOf } from './types.ts';

/** A resource as far as its names go. */
export type Named = Pick<ResourceState, 'type' | 'physicalId' | 'properties'>;

/** Where a name comes from: the stack, and what tells two resources of one logical id apart. */
interface Place {
  readonly stack: Pick<StackRecord, 'id' | 'name'>;
  readonly id: string;
  readonly nth: number;
}

/** The name of a new resource: the template's, or one that CloudFormation makes up. */
export function nameFor(
  model: CloudFormationModel,
  { stack, id, nth }: Place,
  { type, properties }: Pick<Named, 'type' | 'properties'>,
): string {
  const { namedBy } = typeOf(type, model.given.types ?? {});
  const given = namedBy ? properties[namedBy] : undefined;
  const hash = hexOf(`${stack.id} ${id} ${nth}`, 40);
  return given === undefined ? `${stack.name}-${id}-${base36(hash)}` : String(given);
}

/** The physical id that a new resource gets: its name, unless its type has another. */
export function physicalIdFor(
  model: CloudFormationModel,
  place: Place,
  { type, properties }: Pick<Named, 'type' | 'properties'>,
): string {
  const about = typeOf(type, model.given.types ?? {});
  const name = nameFor(model, place, { type, properties });
  const hash = hexOf(`${place.stack.id} ${place.id} ${place.nth}`, 40);
  return about.ref ? fill(model, about.ref, { name, ref: '', properties, hash }) : name;
}

/** What Fn::GetAtt gives. Attributes that nobody described are texts of their own. */
export function attributeOf(
  model: CloudFormationModel,
  { type, physicalId, properties }: Named,
  attribute: string,
): string {
  if (type === 'AWS::CloudFormation::Stack') return outputOf(model, physicalId, attribute);
  const { namedBy = '', attributes } = typeOf(type, model.given.types ?? {});
  const form = attributes?.[attribute] ?? `{ref}.${attribute}`;
  const name = String(properties[namedBy] ?? physicalId);
  return fill(model, form, { name, ref: physicalId, properties, hash: hexOf(physicalId, 40) });
}

function outputOf(model: CloudFormationModel, id: string, attribute: string): string {
  const key = attribute.replace(/^Outputs\./, '');
  const outputs = model.find(id, Infinity)?.state.at(Infinity).outputs ?? [];
  return outputs.find(({ OutputKey }) => OutputKey === key)?.OutputValue ?? '';
}

function base36(hash: string): string {
  return BigInt(`0x${hash}`).toString(36).toUpperCase().slice(0, 12);
}

interface Filling {
  readonly name: string;
  readonly ref: string;
  readonly properties: JsonObject;
  readonly hash: string;
}

function fill({ scenario }: CloudFormationModel, form: string, filling: Filling): string {
  const { partition = 'aws', region, account } = scenario;
  const { name, ref, properties, hash } = filling;
  const fixed: Record<string, string> = {
    partition,
    region,
    account,
    name,
    ref,
    name32: name.slice(0, 32),
  };
  return form.replace(/\{([^}]+)\}/g, (_all, key: string) => {
    const [kind = '', rest = ''] = key.split(':');
    if (kind === 'property') return String(properties[rest] ?? '');
    if (kind === 'short') return shortName(String(properties[rest] ?? 'default'));
    return fixed[key] ?? hash.slice(0, Number(/^hex(\d+)$/.exec(key)?.[1] ?? 0));
  });
}

interface Wanted extends Pick<Scope, 'ref' | 'attribute'> {
  readonly stack: Pick<StackRecord, 'id' | 'name'>;
  readonly intent: Intent;
  readonly now: number;
  /** Learns of every export that is used. */
  readonly onImport?: (name: string) => void;
}

/** What the functions of a stack's template see. */
export function scopeOf(model: CloudFormationModel, wanted: Wanted): Scope {
  const { stack, intent, now } = wanted;
  const template = parseTemplate(intent.template);
  return {
    template,
    values: new Map([
      ...pseudo(model, stack, intent),
      ...parameterValues(template, intent.parameters),
    ]),
    ref: wanted.ref,
    attribute: wanted.attribute,
    exported: (name) => {
      wanted.onImport?.(name);
      const found = model.exportOf(name, now);
      if (!found) throw invalid(`No export named ${name} found.`);
      return found.value;
    },
  };
}

function pseudo(
  { scenario }: CloudFormationModel,
  stack: Pick<StackRecord, 'id' | 'name'>,
  { notificationArns = [] }: Intent,
): [string, Json][] {
  const { partition = 'aws', region, account } = scenario;
  return [
    ['AWS::AccountId', account],
    ['AWS::Region', region],
    ['AWS::Partition', partition],
    ['AWS::StackName', stack.name],
    ['AWS::StackId', stack.id],
    ['AWS::URLSuffix', 'amazonaws.com'],
    ['AWS::NotificationARNs', notificationArns],
  ];
}

/** What they see once the resources are there. */
export function liveScope(
  model: CloudFormationModel,
  stack: StackRecord,
  about: {
    readonly intent: Intent;
    readonly now: number;
    readonly onImport?: (name: string) => void;
  },
): Scope {
  const resource = (id: string) => {
    const found = stack.resources.get(id)?.at(about.now);
    if (!found?.type || found.gone) throw invalid(`Unresolved resource dependencies [${id}]`);
    return found;
  };
  return scopeOf(model, {
    ...about,
    stack,
    ref: (id) => resource(id).physicalId,
    attribute: (id, name) => attributeOf(model, resource(id), name),
  });
}

export function outputsOf(template: Template, scope: Scope, holds: (name?: string) => boolean) {
  return Object.entries(template.Outputs ?? {})
    .filter(([, { Condition }]) => holds(Condition))
    .map(([OutputKey, { Value, Description, Export }]) => ({
      OutputKey,
      OutputValue: String(evaluate(Value, scope)),
      ...(Description === undefined ? {} : { Description }),
      ...(Export ? { ExportName: String(evaluate(Export.Name, scope)) } : {}),
    }));
}
