import type { DescribedDefinition, Fault, Scenario, TaskLife } from '../world/scenario.ts';
import { definitionOf, environment } from '../world/scenarios/environment.ts';

const registry = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';

/** The image that runs in alpha, and the one that is out next. */
export const oldImage = `${registry}/backend:v1.7.0`;
export const newImage = `${registry}/backend:v1.8.0`;

/** Alpha, where a task of `alpha-migrate` lives as it is told. */
export function withLife(life: TaskLife, faults: readonly Fault[] = []): Scenario {
  return { ...environment(), lives: { 'alpha-*': life }, faults };
}

/** A life in which the migrate container does this. */
export function container(
  life: NonNullable<TaskLife['containers']>[string],
  more: TaskLife = {},
): TaskLife {
  return { ...more, containers: { ...more.containers, migrate: life } };
}

export type Json = Record<string, unknown>;

/** The definition of `alpha-migrate` changed in place; `change` gets its first container too. */
export function withDefinition(
  scenario: Scenario,
  change: (definition: Json, container: Json) => void,
): Scenario {
  const definition = migrateDefinition();
  change(definition.taskDefinition as Json, containersOf(definition)[0] as Json);
  return withDefinitions(scenario, definition);
}

/** The scenario with these in place of its `alpha-migrate`. */
export function withDefinitions(
  scenario: Scenario,
  ...definitions: readonly DescribedDefinition[]
): Scenario {
  const others = (scenario.taskDefinitions ?? []).filter(
    (one) => typeof one === 'string' || (one.taskDefinition as Json).family !== 'alpha-migrate',
  );
  return { ...scenario, taskDefinitions: [...others, ...definitions] };
}

/** `alpha-migrate:3` as the environment has it, or another family or revision made from it. */
export function migrateDefinition(
  more: { family?: string; revision?: number; status?: string; image?: string } = {},
): DescribedDefinition {
  const described = structuredClone(definitionOf('migrate')) as DescribedDefinition;
  const definition = described.taskDefinition as Json;
  const { image, ...rest } = more;
  Object.assign(definition, rest);
  const { family, revision } = definition;
  definition.taskDefinitionArn = `arn:aws:ecs:eu-west-1:123456789012:task-definition/${family}:${revision}`;
  if (image) (containersOf(described)[0] as Json).image = image;
  return described;
}

export function containersOf(described: DescribedDefinition): Json[] {
  return (described.taskDefinition as Json).containerDefinitions as Json[];
}

/** A second container for a definition, not essential unless told. */
export function sidecar(more: Json = {}): Json {
  const [first] = containersOf(migrateDefinition());
  return { ...first, name: 'proxy', image: 'envoy:1', essential: false, secrets: [], ...more };
}
