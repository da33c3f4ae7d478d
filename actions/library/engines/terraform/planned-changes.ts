import type {
  Action,
  Cause,
  Check,
  CodeAtApply,
  Difference,
  PlannedChange,
  PlannedChanges,
  PlannedOutput,
  PlanOptions,
} from '../../review/planned-changes.ts';
import { codeAtApply } from './code-at-apply.ts';
import { driftIn } from './drift.ts';
import {
  type ChangeJson,
  type CheckJson,
  type PlanJson,
  type ResourceJson,
  unknownFormat,
} from './plan-json.ts';

/** `actions` of the plan's JSON, joined. The last one is OpenTofu's alone. */
const actionOf: Readonly<Record<string, Action>> = {
  'no-op': 'unchanged',
  create: 'create',
  read: 'read',
  update: 'update',
  delete: 'delete',
  forget: 'forget',
  'delete,create': 'delete-then-create',
  'create,delete': 'create-then-delete',
  'create,forget': 'create-then-forget',
  'forget,create': 'forget-then-create',
};

const causeOf: Readonly<Record<string, Cause['kind']>> = {
  replace_because_cannot_update: 'attribute-cannot-change',
  replace_because_tainted: 'tainted',
  replace_by_request: 'asked-for',
  replace_by_triggers: 'triggered',
  read_because_config_unknown: 'not-known-before-apply',
  read_because_dependency_pending: 'not-known-before-apply',
};

interface Origin {
  readonly tool: string;
  readonly options: PlanOptions;
  /** Providers that differ from what was applied last. */
  readonly providers: readonly CodeAtApply[];
}

/** A plan's JSON in the words of the review. */
export function plannedChanges(
  plan: PlanJson,
  { tool, options, providers }: Origin,
): PlannedChanges {
  const resources = plan.resource_changes ?? [];
  const drift = driftIn(plan, options).map(changeOf);
  return {
    tool,
    options,
    changes: resources.map(changeOf),
    // A resource that only moved is listed there too.
    drift: drift.filter(({ action }) => action !== 'unchanged'),
    outputs: Object.entries(plan.output_changes ?? {}).map(outputOf),
    deferred: (plan.deferred_changes ?? []).map(({ reason, resource_change }) => ({
      address: resource_change?.address ?? '',
      type: resource_change?.type ?? '',
      reason: reason ?? 'unknown',
    })),
    checks: (plan.checks ?? []).map(checkOf),
    code: [...codeAtApply(plan), ...providers],
    incomplete: plan.complete === false && options.targets.length === 0,
  };
}

function changeOf(resource: ResourceJson): PlannedChange {
  const { address, deposed, type, change, previous_address, action_reason } = resource;
  const cause = causeFor(action_reason, change);
  return {
    address: deposed ? `${address} (deposed object ${deposed})` : address,
    type,
    action: actionFor(change, address),
    ...(cause ? { cause } : {}),
    ...(previous_address && previous_address !== address ? { movedFrom: previous_address } : {}),
    ...(change.importing ? { imported: importOf(change.importing) } : {}),
    ...differenceOf(change),
  };
}

function actionFor({ actions }: ChangeJson, address: string): Action {
  const action = actionOf[actions.join(',')];
  if (action) return action;
  throw unknownFormat(`the actions of ${address} are ${JSON.stringify(actions)}`);
}

function causeFor(reason: string | undefined, { replace_paths }: ChangeJson): Cause | undefined {
  if (!reason) return undefined;
  const kind = reason.startsWith('delete_because') ? 'not-in-configuration' : causeOf[reason];
  return {
    kind: kind ?? 'other',
    reason: reason.replaceAll('_', ' '),
    attributes: replace_paths ?? [],
  };
}

function importOf({ id }: { readonly id?: string }): { readonly id?: string } {
  return id === undefined ? {} : { id };
}

function differenceOf(change: ChangeJson): Difference {
  return {
    before: change.before ?? null,
    after: change.after ?? null,
    unknown: change.after_unknown ?? false,
    beforeSensitive: change.before_sensitive ?? false,
    afterSensitive: change.after_sensitive ?? false,
  };
}

function outputOf([name, change]: [string, ChangeJson]): PlannedOutput {
  return { name, action: actionFor(change, `output.${name}`), ...differenceOf(change) };
}

function checkOf({ address, status, instances = [] }: CheckJson): Check {
  const problems = instances.flatMap((instance) => instance.problems ?? []);
  return {
    address: address?.to_display ?? '',
    status: status ?? 'unknown',
    problems: problems.map(({ message }) => message ?? ''),
  };
}
