import type { ResourceChange, ResourceChangeDetail } from '@aws-sdk/client-cloudformation';
import { contextOf } from './contexts.ts';
import { detailsOf } from './details.ts';
import { conditionHolds, evaluateProperties, type Scope } from './functions.ts';
import type { CloudFormationModel } from './model.ts';
import type { Intent, ResourceState, StackRecord } from './records.ts';
import { inOrder } from './references.ts';
import type { ResourceType } from './scenario.ts';
import { attributeOf, outputsOf, scopeOf } from './scopes.ts';
import { invalid, type JsonObject, type TemplateResource } from './template.ts';
import { typeOf } from './types.ts';

/** What DescribeChangeSet shows for a value that nobody can know before the change is made. */
export const knownAfterApply = '{{changeSet:KNOWN_AFTER_APPLY}}';

export const nestedStack = 'AWS::CloudFormation::Stack';

export interface NestedPlan {
  readonly changes: boolean;
  readonly changeSetId?: string;
}

export interface Comparison {
  readonly stack: StackRecord;
  readonly intent: Intent;
  readonly now: number;
  /** What becomes of a nested stack. */
  readonly nested: (id: string, properties: JsonObject, before?: ResourceState) => NestedPlan;
}

interface Side {
  readonly model: CloudFormationModel;
  readonly comparison: Comparison;
  readonly scope: Scope;
  /** Resources that are new or may be made anew. */
  readonly open: Set<string>;
}

/** What executing would do, as DescribeChangeSet tells it with property values. */
export function compare(model: CloudFormationModel, comparison: Comparison) {
  const open = new Set<string>();
  const scope = planScope(model, comparison, open);
  const side = { model, comparison, scope, open };
  const wanted = inOrder(scope.template).filter((id) =>
    conditionHolds(scope.template.Resources[id]?.Condition, scope),
  );
  const brought = wanted.flatMap((id) => bring(side, id) ?? []);
  const removed = living(comparison)
    .filter(([id]) => !wanted.includes(id))
    .map(([id, state]) => remove(model, id, state));
  const byId = (one: ResourceChange) => one.LogicalResourceId ?? '';
  const changes = [...brought, ...removed].sort((a, b) => (byId(a) < byId(b) ? -1 : 1));
  const holds = (name?: string) => conditionHolds(name, scope);
  const outputs = outputsOf(scope.template, scope, holds);
  return { changes, outputs };
}

export function living({
  stack,
  now,
}: Pick<Comparison, 'stack' | 'now'>): [string, ResourceState][] {
  return [...stack.resources]
    .map(([id, ledger]): [string, ResourceState] => [id, ledger.at(now)])
    .filter(([, state]) => state.type && !state.gone);
}

function planScope(
  model: CloudFormationModel,
  { stack, intent, now }: Comparison,
  open: ReadonlySet<string>,
): Scope {
  const known = (id: string) => {
    const state = stack.resources.get(id)?.at(now);
    return open.has(id) || !state?.type || state.gone ? undefined : state;
  };
  return scopeOf(model, {
    stack,
    intent,
    now,
    ref: (id) => known(id)?.physicalId ?? knownAfterApply,
    attribute: (id, name) => {
      const state = known(id);
      return state ? attributeOf(model, state, name) : knownAfterApply;
    },
  });
}

function bring(side: Side, id: string): ResourceChange | undefined {
  const { model, scope, comparison, open } = side;
  const source = scope.template.Resources[id] as TemplateResource;
  const before = comparison.stack.resources.get(id)?.at(comparison.now);
  const properties = evaluateProperties(source.Properties, scope);
  const there = before?.type && !before.gone ? before : undefined;
  const nested = source.Type === nestedStack ? comparison.nested(id, properties, there) : undefined;
  if (!there) {
    open.add(id);
    return add(id, { source, properties, nested });
  }
  if (there.type !== source.Type)
    throw invalid(
      `Update of resource type is not permitted. The new template modifies resource type of the following resources: [${id}]`,
    );
  const about = typeOf(source.Type, model.given.types ?? {});
  const details = nested
    ? nestedDetails(nested)
    : detailsOf({ ...side, source, properties, before: there, about });
  if (details.length === 0) return undefined;
  const change = modify(id, { source, properties, before: there, about, details });
  if (change.Replacement !== 'False') open.add(id);
  return nested?.changeSetId ? { ...change, ChangeSetId: nested.changeSetId } : change;
}

interface Brought {
  readonly source: TemplateResource;
  readonly properties: JsonObject;
  readonly nested?: NestedPlan | undefined;
}

function add(id: string, { source, properties, nested }: Brought): ResourceChange {
  return {
    Action: 'Add',
    LogicalResourceId: id,
    ResourceType: source.Type,
    Scope: [],
    Details: [],
    AfterContext: contextOf(source, properties),
    ...(nested?.changeSetId ? { ChangeSetId: nested.changeSetId } : {}),
  };
}

/** CloudFormation looks into every nested stack, whether anything in it changes or not. */
function nestedDetails({ changes, changeSetId }: NestedPlan): ResourceChangeDetail[] {
  if (changeSetId && !changes) return [];
  const Target = { Attribute: 'Properties', RequiresRecreation: 'Never' } as const;
  return [{ Target, Evaluation: 'Dynamic', ChangeSource: 'Automatic' }];
}

interface Modified extends Brought {
  readonly before: ResourceState;
  readonly about: ResourceType;
  readonly details: ResourceChangeDetail[];
}

function modify(id: string, { source, properties, before, details }: Modified): ResourceChange {
  const Replacement = replacementOf(details);
  const policy =
    source.UpdateReplacePolicy === 'RetainExceptOnCreate' ? 'Retain' : source.UpdateReplacePolicy;
  return {
    ...(Replacement === 'False'
      ? {}
      : { PolicyAction: `ReplaceAnd${policy ?? 'Delete'}` as const }),
    Action: 'Modify',
    LogicalResourceId: id,
    PhysicalResourceId: before.physicalId,
    ResourceType: source.Type,
    Replacement,
    Scope: [...new Set(details.flatMap(({ Target }) => Target?.Attribute ?? []))],
    Details: details,
    BeforeContext: contextOf(before.source, before.properties),
    AfterContext: contextOf(source, properties),
  };
}

/** Certain only where what causes it is certain. */
function replacementOf(details: readonly ResourceChangeDetail[]): 'True' | 'False' | 'Conditional' {
  const always = details.filter(({ Target }) => Target?.RequiresRecreation === 'Always');
  if (always.some(({ Evaluation }) => Evaluation === 'Static')) return 'True';
  const maybe = details.some(({ Target }) => Target?.RequiresRecreation === 'Conditionally');
  return always.length > 0 || maybe ? 'Conditional' : 'False';
}

function remove(model: CloudFormationModel, id: string, state: ResourceState): ResourceChange {
  return {
    PolicyAction: deletionPolicy(model, state),
    Action: 'Remove',
    LogicalResourceId: id,
    PhysicalResourceId: state.physicalId,
    ResourceType: state.type,
    Scope: [],
    Details: [],
    BeforeContext: contextOf(state.source, state.properties),
  };
}

export function deletionPolicy(
  model: CloudFormationModel,
  { source, type }: Pick<ResourceState, 'source' | 'type'>,
): 'Delete' | 'Retain' | 'Snapshot' {
  const policy = source.DeletionPolicy ?? typeOf(type, model.given.types ?? {}).deletionPolicy;
  return policy === 'RetainExceptOnCreate' ? 'Retain' : (policy ?? 'Delete');
}
