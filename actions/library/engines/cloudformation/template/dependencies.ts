import type { Json } from '../../../review/planned-changes.ts';
import { type Known, referredIn, textOf, valuesIn } from './expressions.ts';
import { isObject, type Template } from './template.ts';

/** What a template takes from elsewhere while its change set is made: an export, or a parameter in SSM. */
export interface Thing {
  readonly kind: 'export' | 'ssm-parameter';
  readonly name: string;
}

/** One text for a thing, to look it up by. */
export function keyOf({ kind, name }: Thing): string {
  return `${kind} ${name}`;
}

/** A stack's template with what its references stand for. */
export interface Readable {
  readonly template: Template;
  readonly known: Known;
}

/** What a stack must find when its change set is made. Names that only the cloud knows are left to the cloud. */
export function needsOf({ template, known }: Readable): Thing[] {
  const imports = [...valuesOf(template)].flatMap((value) =>
    isObject(value) && 'Fn::ImportValue' in value
      ? named('export', textOf(value['Fn::ImportValue'], known))
      : [],
  );
  const typed = [...template.parameters]
    .filter(([, { Type = '' }]) => /^AWS::SSM::Parameter::Value</.test(String(Type)))
    .flatMap(([name]) => named('ssm-parameter', known.get(name)));
  const all = [...imports, ...typed, ...ssmReferences({ template, known })];
  return [...new Map(all.map((thing) => [keyOf(thing), thing])).values()];
}

function ssmReferences({ template, known }: Readable): Thing[] {
  return referencesIn({ template, known }).flatMap(({ service, id }) =>
    service === 'ssm' ? [{ kind: 'ssm-parameter' as const, name: id }] : [],
  );
}

function named(kind: Thing['kind'], name: string | undefined): Thing[] {
  return name === undefined ? [] : [{ kind, name }];
}

function* valuesOf({ resources, outputs }: Template): Generator<Json> {
  for (const { all } of resources.values()) yield* valuesIn(all);
  for (const output of outputs.values()) yield* valuesIn(output);
}

/** What a stack makes that others may need, by `keyOf`, each with the logical ids that its value comes from. */
export function providesOf({
  template,
  known,
}: Readable): ReadonlyMap<string, ReadonlySet<string>> {
  const exports = [...template.outputs.values()].flatMap(({ Export, Value }) => {
    const name = isObject(Export) ? textOf(Export.Name, known) : undefined;
    return name === undefined
      ? []
      : [[keyOf({ kind: 'export', name }), referredIn(Value)] as const];
  });
  const parameters = [...template.resources].flatMap(([id, { Type, Properties }]) => {
    if (Type !== 'AWS::SSM::Parameter' || !isObject(Properties)) return [];
    const name = textOf(Properties.Name, known);
    return name === undefined
      ? []
      : [[keyOf({ kind: 'ssm-parameter', name }), new Set([id])] as const];
  });
  return new Map([...exports, ...parameters]);
}

/** A dynamic reference whose version is left to the moment in which it is read. */
export interface Reference {
  readonly service: 'ssm' | 'ssm-secure' | 'secretsmanager';
  readonly id: string;
}

/** Sources: AWS CloudFormation User Guide, "Get values stored in other services using dynamic references". */
export function referencesIn({ template, known }: Readable): Reference[] {
  const texts = [...valuesOf(template)].flatMap((value) => textWithReferences(value, known));
  const found = texts.flatMap((text) => [...text.matchAll(/\{\{resolve:([a-z-]+):([^}]+)\}\}/g)]);
  const all = found.flatMap(([, service = '', rest = '']) => unpinned(service, rest));
  return [...new Map(all.map((one) => [`${one.service} ${one.id}`, one])).values()];
}

function textWithReferences(value: Json, known: Known): string[] {
  const isText = typeof value === 'string' || (isObject(value) && 'Fn::Sub' in value);
  const text = isText ? textOf(value, known) : undefined;
  return text === undefined || text.includes('${') ? [] : [text];
}

function unpinned(service: string, rest: string): Reference[] {
  if (service === 'ssm' || service === 'ssm-secure') {
    const [id = '', version] = rest.split(':');
    return version ? [] : [{ service, id: id.trim() }];
  }
  if (service !== 'secretsmanager') return [];
  // An ARN has six colons of its own: arn:aws:secretsmanager:<region>:<account>:secret:<name>.
  const parts = rest.split(':');
  const length = rest.startsWith('arn:') ? 7 : 1;
  const [, , , versionId] = parts.slice(length);
  const id = parts.slice(0, length).join(':').trim();
  return versionId ? [] : [{ service, id }];
}
