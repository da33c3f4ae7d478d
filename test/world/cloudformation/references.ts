import { invalid, type Json, type Template, type TemplateResource } from './template.ts';

/** What an expression refers to. */
export interface Reference {
  readonly name: string;
  /** Of Fn::GetAtt. */
  readonly attribute?: string;
}

/** Everything that an expression of a template refers to by Ref, Fn::GetAtt and Fn::Sub. */
export function referencesIn(value: Json | undefined): Reference[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => referencesIn(one));
  return Object.entries(value).flatMap(([key, inner]) => [
    ...named(key, inner as Json),
    ...referencesIn(inner as Json),
  ]);
}

function named(key: string, inner: Json): Reference[] {
  if (key === 'Ref' && typeof inner === 'string') return [{ name: inner }];
  if (key === 'Fn::GetAtt') return [ofGetAtt(inner)];
  if (key === 'Fn::Sub') return ofSub(inner);
  return [];
}

export function ofGetAtt(value: Json): { name: string; attribute: string } {
  const [name = '', ...rest] = Array.isArray(value) ? value.map(String) : String(value).split('.');
  return { name, attribute: rest.join('.') };
}

function ofSub(value: Json): Reference[] {
  const [text, own] = Array.isArray(value) ? value : [value, {}];
  const names = [...String(text).matchAll(/\$\{([^!}][^}]*)\}/g)].map(([, name = '']) =>
    name.trim(),
  );
  return names
    .filter((name) => !Object.hasOwn(own as object, name))
    .map((name) => {
      const dot = name.indexOf('.');
      return dot < 0 ? { name } : { name: name.slice(0, dot), attribute: name.slice(dot + 1) };
    });
}

/** The resources that must be there before this one. */
export function needsOf(resource: TemplateResource, template: Template): string[] {
  const explicit = [resource.DependsOn ?? []].flat();
  const implicit = referencesIn(resource.Properties).map(({ name }) => name);
  const all = [...explicit, ...implicit].filter((name) => Object.hasOwn(template.Resources, name));
  return [...new Set(all)];
}

/** Refuses references to nothing, and circles. */
export function checkReferences(template: Template): void {
  const known = { ...template.Resources, ...template.Parameters };
  const inBlocks = { Resources: template.Resources, Outputs: template.Outputs ?? {} };
  for (const [block, content] of Object.entries(inBlocks)) {
    const names = referencesIn(content as unknown as Json).map(({ name }) => name);
    const unknown = names.filter(
      (name) => !name.startsWith('AWS::') && !Object.hasOwn(known, name),
    );
    if (unknown.length > 0)
      throw invalid(
        `Template format error: Unresolved resource dependencies [${[...new Set(unknown)].join(', ')}] in the ${block} block of the template`,
      );
  }
  inOrder(template);
}

/** Logical ids so that each comes after those that it needs. */
export function inOrder(template: Template): string[] {
  const left = new Map(
    Object.entries(template.Resources).map(([id, one]) => [id, needsOf(one, template)]),
  );
  const order: string[] = [];
  while (left.size > 0) {
    const ready = [...left].filter(([, needs]) => needs.every((need) => order.includes(need)));
    if (ready.length === 0)
      throw invalid(`Circular dependency between resources: [${[...left.keys()].join(', ')}]`);
    for (const [id] of ready) {
      order.push(id);
      left.delete(id);
    }
  }
  return order;
}
