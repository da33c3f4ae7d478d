import type { Json, PlanOptions } from '../../review/planned-changes.ts';
import type { PlanJson, ResourceJson } from './plan-json.ts';

type Path = readonly (string | number)[];

/**
 * What was changed outside and matters here: of a look all of it, of a plan only what it changes itself or takes a
 * value from. Providers compute values anew all the time, and both tools leave those out of what they print for
 * people by the same list. Source: developer.hashicorp.com/terraform/internals/json-format, `relevant_attributes`.
 */
export function driftIn(plan: PlanJson, { operation }: PlanOptions): readonly ResourceJson[] {
  const drift = plan.resource_drift ?? [];
  if (operation === 'drift') return drift;
  const touched = new Set(
    (plan.resource_changes ?? [])
      .filter(({ change }) => !['no-op', 'read'].includes(change.actions.join()))
      .map(({ address }) => address),
  );
  const paths = Map.groupBy(plan.relevant_attributes ?? [], ({ resource }) => resource);
  return drift.filter(
    (one) =>
      touched.has(one.address) ||
      one.change.actions.join() !== 'update' ||
      (paths.get(one.address) ?? []).some(({ attribute = [] }) => differs(one, attribute)),
  );
}

function differs({ change: { before, after } }: ResourceJson, path: Path): boolean {
  return JSON.stringify(at(before, path)) !== JSON.stringify(at(after, path));
}

function at(value: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((inner, step) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return (inner as Readonly<Record<string | number, Json>>)[step];
  }, value);
}
