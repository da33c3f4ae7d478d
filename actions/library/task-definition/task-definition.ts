import type { DescribedTaskDefinition } from '../aws/ecs.ts';
import type { JsonObject } from '../aws/raw-json.ts';

/** A task definition as AWS describes it, with its tags: raw, so that nothing of it can be lost. */
export type TaskDefinition = DescribedTaskDefinition;

/** What AWS adds when it registers; everything else belongs to the definition. */
const readOnlyMembers: ReadonlySet<string> = new Set([
  'taskDefinitionArn',
  'revision',
  'status',
  'requiresAttributes',
  'compatibilities',
  'registeredAt',
  'registeredBy',
  'deregisteredAt',
  'deleteRequestedAt',
]);

/** The input that registers this definition again, byte for byte but for what AWS itself adds. */
export function registrationOf({ taskDefinition, tags }: TaskDefinition): JsonObject {
  const kept = Object.entries(taskDefinition).filter(([member]) => !readOnlyMembers.has(member));
  const input = Object.fromEntries(kept);
  // RegisterTaskDefinition refuses an empty list of tags, and those that only AWS may write.
  const own = tags.filter(({ key }) => !/^aws:/i.test(String(key)));
  return own.length > 0 ? { ...input, tags: own } : input;
}

export function containersOf(definition: JsonObject): JsonObject[] {
  return (definition.containerDefinitions ?? []) as JsonObject[];
}

export function containerNames(definition: JsonObject): string[] {
  return containersOf(definition).map((container) => String(container.name));
}

/** Absent means essential. */
export function essentialNames(definition: JsonObject): string[] {
  const essential = containersOf(definition).filter((container) => container.essential !== false);
  return essential.map((container) => String(container.name));
}

/** `family:revision`. */
export function revisionName(definition: JsonObject): string {
  return `${definition.family}:${definition.revision}`;
}

/** The same input with the images of the named containers replaced. */
export function withImages(input: JsonObject, images: ReadonlyMap<string, string>): JsonObject {
  const containerDefinitions = containersOf(input).map((container) => {
    const image = images.get(String(container.name));
    return image === undefined ? container : { ...container, image };
  });
  return { ...input, containerDefinitions };
}
