import type { CreateChangeSetInput } from '@aws-sdk/client-cloudformation';
import type { Wish } from './change-sets.ts';
import { type NestedPlan, nestedStack } from './changes.ts';
import { intentOf } from './intent.ts';
import type { CloudFormationModel } from './model.ts';
import type { ChangeSetRecord, ResourceState, StackRecord } from './records.ts';
import { reviewed } from './review.ts';
import { physicalIdFor } from './scopes.ts';
import type { JsonObject } from './template.ts';

/** A nested stack's template, parameters and tags as a request of its own. */
export function nestedRequest(
  properties: JsonObject,
  parent: CreateChangeSetInput,
): CreateChangeSetInput {
  const parameters = (properties.Parameters ?? {}) as JsonObject;
  const tags = (properties.Tags ?? []) as unknown as { Key: string; Value: string }[];
  return {
    StackName: undefined,
    ChangeSetName: parent.ChangeSetName,
    TemplateURL: String(properties.TemplateURL ?? ''),
    Parameters: Object.entries(parameters).map(([ParameterKey, value]) => ({
      ParameterKey,
      ParameterValue: Array.isArray(value) ? value.join(',') : String(value),
    })),
    Capabilities: parent.Capabilities,
    RoleARN: parent.RoleARN,
    Tags: [...(parent.Tags ?? []), ...tags],
    IncludeNestedStacks: true,
    OnStackFailure: parent.OnStackFailure,
  };
}

/** The name of a nested stack, from its parent's and its logical id. */
export function nestedName(
  model: CloudFormationModel,
  stack: Pick<StackRecord, 'id' | 'name'>,
  id: string,
): string {
  return physicalIdFor(model, { stack, id, nth: 0 }, { type: nestedStack, properties: {} });
}

/** The change sets of the nested stacks, made while the parent's is. */
export function nestedPlans(
  model: CloudFormationModel,
  wish: Wish,
  make: (model: CloudFormationModel, wish: Wish) => ChangeSetRecord,
) {
  const made = new Map<string, ChangeSetRecord>();
  const planOf = (id: string, properties: JsonObject, before?: ResourceState): NestedPlan => {
    if (!wish.request.IncludeNestedStacks) return { changes: true };
    const child = make(model, childWish(model, { ...wish, id, properties, before }));
    made.set(id, child);
    return { changes: child.changes.length > 0 || child.type === 'CREATE', changeSetId: child.id };
  };
  return { made, planOf };
}

interface Child extends Wish {
  readonly id: string;
  readonly properties: JsonObject;
  readonly before: ResourceState | undefined;
}

function childWish(model: CloudFormationModel, child: Child): Wish {
  const { request: outer, stack: parent, id, properties, before, now } = child;
  const request = nestedRequest(properties, outer);
  const known = before && model.find(before.physicalId, now);
  const intent = intentOf(model, request, { before: known?.state.at(now), now });
  const name = nestedName(model, parent, id);
  const stack =
    known ?? reviewed(model, name, { intent, now, parent: { stack: parent, logicalId: id } });
  return {
    request: { ...request, StackName: stack.name },
    stack,
    intent,
    now,
    type: known ? 'UPDATE' : 'CREATE',
  };
}
