import { Ledger } from '../ecs/ledger.ts';
import type { Scenario } from '../scenario.ts';
import { conditionHolds, evaluateProperties } from './functions.ts';
import { addStack, CloudFormationModel, type Neighbours } from './model.ts';
import { nestedStacks } from './nested-life.ts';
import { resolveParameters } from './parameters.ts';
import type { ResourceState, StackRecord, StackState } from './records.ts';
import { inOrder, needsOf } from './references.ts';
import type { ScenarioStack } from './scenario.ts';
import { liveScope, outputsOf, physicalIdFor } from './scopes.ts';
import { parseTemplate, type TemplateResource, templateText } from './template.ts';

const day = 86_400_000;

/** A region's CloudFormation with the scenario's stacks, each a day old. */
export function openCloudFormation(
  scenario: Scenario,
  neighbours: Neighbours,
  startedAt: number,
): CloudFormationModel {
  const model = new CloudFormationModel(scenario, neighbours, nestedStacks);
  for (const stack of scenario.cloudFormation?.stacks ?? []) seed(model, stack, startedAt - day);
  return model;
}

function seed(model: CloudFormationModel, given: ScenarioStack, at: number): void {
  const state = stateOf(model, given, at);
  const stack = addStack(model, { name: given.name, at, state });
  const review = state.status === 'REVIEW_IN_PROGRESS';
  const imports = new Set<string>();
  if (review) return;
  const scope = liveScope(model, stack, {
    intent: state,
    now: at,
    onImport: (name) => imports.add(name),
  });
  const { template } = scope;
  for (const id of inOrder(template)) {
    const source = template.Resources[id] as TemplateResource;
    if (!conditionHolds(source.Condition, scope)) continue;
    seedResource(model, stack, {
      id,
      source,
      at,
      given,
      properties: evaluateProperties(source.Properties, scope),
      needs: needsOf(source, template),
    });
  }
  const outputs = outputsOf(template, scope, (name) => conditionHolds(name, scope));
  stack.state.add(at, { outputs, imports: [...imports] });
}

function stateOf(model: CloudFormationModel, given: ScenarioStack, now: number): StackState {
  const template = templateText(given.template);
  const Parameters = Object.entries(given.parameters ?? {}).map(
    ([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }),
  );
  const around = { before: {}, parameters: model.neighbours.parameters, now };
  return {
    template,
    parameters: resolveParameters(parseTemplate(template), { Parameters }, around),
    tags: given.tags ?? {},
    capabilities: given.capabilities ?? [],
    role: given.role,
    status: given.status ?? 'CREATE_COMPLETE',
    ...(given.reason === undefined ? {} : { reason: given.reason }),
    outputs: [],
    imports: [],
    terminationProtection: given.terminationProtection ?? false,
    operations: [],
  };
}

interface Seed {
  readonly id: string;
  readonly source: TemplateResource;
  readonly properties: ReturnType<typeof evaluateProperties>;
  readonly needs: readonly string[];
  readonly at: number;
  readonly given: ScenarioStack;
}

function seedResource(model: CloudFormationModel, stack: StackRecord, seeded: Seed): void {
  const { id, source, properties, needs, at, given } = seeded;
  const known = given.physicalIds?.[id];
  const type = source.Type;
  const physicalId = known ?? physicalIdFor(model, { stack, id, nth: 0 }, { type, properties });
  stack.resources.set(
    id,
    new Ledger<ResourceState>(at, {
      ...{ type, status: 'CREATE_COMPLETE' as const, physicalId, changedAt: at },
      ...{ source, properties, needs, gone: false },
    }),
  );
}
