import type { StackResourceSummary } from '../../../aws/cloudformation.ts';
import type {
  PlannedChange,
  PlannedChanges,
  PlannedOutput,
  PlanOptions,
} from '../../../review/planned-changes.ts';
import type { LivingTemplates } from '../saved-plan/living-templates.ts';
import type { LivingStack } from '../stack/living-stack.ts';
import { addressIn } from '../stack/resource-address.ts';
import { type DeclaredResource, isObject, noTemplate } from '../template/template.ts';
import { outputChanges } from './output-changes.ts';

/** A stack that is to be deleted, and the templates that say what becomes of each resource. */
export interface DeletedStack {
  readonly name: string;
  readonly living: LivingStack;
  readonly templates: LivingTemplates;
}

/** A destroy in the words of the review: every resource that there is, and every output. */
export function plannedDeletions(
  stacks: readonly DeletedStack[],
  { tool, options }: { readonly tool: string; readonly options: PlanOptions },
): PlannedChanges {
  return {
    ...{ tool, options, drift: [], deferred: [], checks: [], code: [] },
    outputs: stacks.flatMap(outputsOf),
    changes: stacks.flatMap(({ name, living, templates }) =>
      deletionsIn([name], living, templates),
    ),
    incomplete: false,
  };
}

function outputsOf({ name, templates }: DeletedStack): PlannedOutput[] {
  const { template: before = noTemplate } = templates;
  return outputChanges(name, { before, after: noTemplate, replaced: new Set() });
}

function deletionsIn(
  path: readonly string[],
  { resources, nested }: LivingStack,
  templates: LivingTemplates | undefined,
): PlannedChange[] {
  return resources.flatMap((resource) => {
    const { LogicalResourceId: id = '' } = resource;
    const own = deletionOf(path, resource, templates?.template?.resources.get(id));
    const inner = nested.get(id);
    // A nested stack that stays keeps all that is in it.
    if (!inner || own.action === 'forget') return [own];
    return [own, ...deletionsIn([...path, id], inner, templates?.nested.get(id))];
  });
}

function deletionOf(
  [stack = '', ...ids]: readonly string[],
  { LogicalResourceId: id = '', ResourceType: type = '' }: StackResourceSummary,
  declared: DeclaredResource | undefined,
): PlannedChange {
  const values = { before: null, after: null, unknown: false };
  const secrets = { beforeSensitive: false, afterSensitive: false };
  const address = addressIn(stack, ...ids, id);
  const policy = policyOf(type, declared);
  const base = { address, type, ...values, ...secrets };
  if (policy === 'Retain' || policy === 'RetainExceptOnCreate')
    return { ...base, action: 'forget' };
  if (policy !== 'Snapshot') return { ...base, action: 'delete' };
  const danger = { kind: 'delete', what: 'is destroyed, after a snapshot' } as const;
  return { ...base, action: 'delete', danger };
}

/**
 * The policy that a template gives, or AWS's own: databases that stand alone, and clusters of them, leave a snapshot.
 * Source: AWS CloudFormation User Guide, "DeletionPolicy attribute".
 */
function policyOf(type: string, declared: DeclaredResource | undefined): string {
  if (declared?.DeletionPolicy !== undefined) return String(declared.DeletionPolicy);
  if (type === 'AWS::RDS::DBCluster') return 'Snapshot';
  const properties = declared?.Properties;
  const isAlone = isObject(properties) && properties.DBClusterIdentifier === undefined;
  return type === 'AWS::RDS::DBInstance' && isAlone ? 'Snapshot' : 'Delete';
}
