import type { JsonObject, JsonValue } from '../aws/raw-json.ts';
import { containersOf } from './task-definition.ts';

/** Secrets for one container, as `name` and `valueFrom`; a variable or secret of the same name makes way. */
export interface AddedSecrets {
  readonly container: string;
  /** The ARN of a secret or parameter, by the name of the variable. */
  readonly references: ReadonlyMap<string, string>;
}

/** The same input with the secrets added. */
export function withSecrets(
  input: JsonObject,
  { container, references }: AddedSecrets,
): JsonObject {
  const containerDefinitions = containersOf(input).map((definition) =>
    definition.name === container ? addTo(definition, references) : definition,
  );
  return { ...input, containerDefinitions };
}

function addTo(container: JsonObject, references: ReadonlyMap<string, string>): JsonObject {
  const added = [...references].map(([name, valueFrom]) => ({ name, valueFrom }));
  // AWS refuses a name that is both a variable and a secret.
  const environment = without(container.environment, references);
  return {
    ...container,
    ...(container.environment === undefined ? {} : { environment }),
    secrets: [...without(container.secrets, references), ...added],
  };
}

function without(named: JsonValue | undefined, names: ReadonlyMap<string, string>): JsonObject[] {
  return ((named ?? []) as JsonObject[]).filter(({ name }) => !names.has(String(name)));
}
