import type { JsonObject } from '../aws/raw-json.ts';
import { containersOf } from './task-definition.ts';

/** Environment variables for some containers. */
export interface AddedVariables {
  readonly containers: readonly string[];
  readonly variables: ReadonlyMap<string, string>;
}

/** The same input with the variables set: one that is there keeps its place, others come last. */
export function withVariables(
  input: JsonObject,
  { containers, variables }: AddedVariables,
): JsonObject {
  if (variables.size === 0) return input;
  const containerDefinitions = containersOf(input).map((container) =>
    containers.includes(String(container.name)) ? setIn(container, variables) : container,
  );
  return { ...input, containerDefinitions };
}

function setIn(container: JsonObject, variables: ReadonlyMap<string, string>): JsonObject {
  const present = (container.environment ?? []) as JsonObject[];
  const kept = present.map((entry) => {
    const value = variables.get(String(entry.name));
    return value === undefined ? entry : { ...entry, value };
  });
  const names = new Set(present.map(({ name }) => name));
  const added = [...variables].filter(([name]) => !names.has(name));
  return {
    ...container,
    environment: [...kept, ...added.map(([name, value]) => ({ name, value }))],
  };
}
