import type { PropertyDifference, StackResourceDrift } from '../../../aws/cloudformation-drift.ts';
import type { Json, PlannedChange } from '../../../review/planned-changes.ts';
import { addressIn } from '../stack/resource-address.ts';
import type { Template } from '../template/template.ts';
import { type Hidden, hiddenIn, secretsIn } from '../template/template-secrets.ts';
import { placed, pointerPath } from './contexts.ts';

/** What deployments change, and a stack is not to be held to: which revision runs, and how many tasks of it. */
const deployed: Readonly<Record<string, RegExp>> = {
  'AWS::ECS::Service': /^\/(TaskDefinition|DesiredCount)$/,
};

interface Around {
  /** Names from the stack down. */
  readonly path: readonly string[];
  readonly template: Template | undefined;
}

/** What was changed outside, in the words of the review. */
export function driftsOf(drifts: readonly StackResourceDrift[], around: Around): PlannedChange[] {
  return drifts.flatMap((drift) => driftOf(drift, around));
}

function driftOf(drift: StackResourceDrift, around: Around): PlannedChange[] {
  const { StackResourceDriftStatus: status, ResourceType: type = '' } = drift;
  // Deployments deregister old revisions.
  if (status === 'DELETED')
    return type === 'AWS::ECS::TaskDefinition' ? [] : [changeOf(drift, [], around)];
  const all = drift.PropertyDifferences ?? [];
  const left = all.filter(({ PropertyPath = '' }) => !deployed[type]?.test(PropertyPath));
  return all.length > 0 && left.length === 0 ? [] : [changeOf(drift, left, around)];
}

function changeOf(
  {
    LogicalResourceId: id = '',
    ResourceType: type = '',
    StackResourceDriftStatus,
  }: StackResourceDrift,
  differences: readonly PropertyDifference[],
  { path: [stack = '', ...ids], template }: Around,
): PlannedChange {
  const before = valuesOf(differences, ({ ExpectedValue, DifferenceType }) =>
    DifferenceType === 'ADD' ? null : (ExpectedValue ?? null),
  );
  const after = valuesOf(differences, ({ ActualValue, DifferenceType }) =>
    DifferenceType === 'REMOVE' ? null : (ActualValue ?? null),
  );
  const secrets = (value: Json) =>
    template === undefined
      ? value !== null
      : secretsIn(template.resources.get(id)?.Properties, value, hiddenAt(template, ids.length));
  return {
    address: addressIn(stack, ...ids, id),
    type,
    action: StackResourceDriftStatus === 'DELETED' ? 'delete' : 'update',
    ...{ before, after, unknown: false },
    beforeSensitive: secrets(before),
    afterSensitive: secrets(after),
  };
}

/** A nested stack does not know which of its parameters its parent hides: any of them may be one. */
function hiddenAt(template: Template, depth: number): Hidden {
  return depth === 0 ? hiddenIn(template) : new Set(template.parameters.keys());
}

function valuesOf(
  differences: readonly PropertyDifference[],
  valueIn: (difference: PropertyDifference) => Json,
): Json {
  return differences.reduce<Json>(
    (whole, difference) =>
      placed(whole, pointerPath(difference.PropertyPath ?? ''), valueIn(difference)),
    null,
  );
}
