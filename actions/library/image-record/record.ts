import type { JsonObject } from '../aws/raw-json.ts';
import { pinned } from '../image/reference.ts';
import { imageRecordName, roleOf } from '../naming/names.ts';
import { containersOf, essentialNames } from '../task-definition/task-definition.ts';

/** Whose images are recorded. */
export interface Recorded {
  readonly base: string;
  readonly environment: string;
  readonly service: string;
  /** What the service runs. */
  readonly definition: JsonObject;
  /** Digests that run, by container; where none is known the image stands alone. */
  readonly digests: ReadonlyMap<string, string>;
}

/**
 * Value by parameter: the image of the service's main container under its own name, that of each other
 * container below it.
 */
export function recordsOf(recorded: Recorded): ReadonlyMap<string, string> {
  const { base, environment, service, definition, digests } = recorded;
  const name = imageRecordName({ base, environment }, roleOf(environment, service));
  const main = mainContainer(definition, roleOf(environment, service));
  return new Map(
    containersOf(definition).map((container) => {
      const [own, image] = [String(container.name), String(container.image)];
      return [own === main ? name : `${name}/${own}`, pinned(image, digests.get(own))];
    }),
  );
}

/** By the naming contract the container of the service's own name; else the only essential, else the first one. */
function mainContainer(definition: JsonObject, role: string): string | undefined {
  const names = containersOf(definition).map(({ name }) => String(name));
  const essential = essentialNames(definition);
  if (names.includes(role)) return role;
  return essential.length === 1 ? essential[0] : names[0];
}
