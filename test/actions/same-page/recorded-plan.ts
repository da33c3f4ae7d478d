import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChangeJson, PlanJson } from '../../../actions/library/engines/terraform/plan-json.ts';
import type { Step } from './versions.ts';

/** A plan as the real Terraform showed it, by the real AWS provider on moto. */
export function recordedPlan(step: Step): string {
  return readFileSync(join(import.meta.dirname, `golden/${step}.json`), 'utf8');
}

/**
 * What has to be the same each time the plan is made: what happens to which resource and why, and which attributes
 * differ. Ids and times are others each time, and so is the order in which moto tells what it holds.
 */
export function shapeOf(text: string): object {
  const { resource_changes = [], output_changes = {} } = JSON.parse(text) as PlanJson;
  const changes = resource_changes.filter(({ change }) => change.actions.join() !== 'no-op');
  const outputs = Object.entries(output_changes).map(([name, { actions }]) => [name, actions]);
  return {
    changes: changes.map(({ address, action_reason, change }) => ({
      ...{ address, action_reason, actions: change.actions, replaces: change.replace_paths },
      attributes: differing(change),
    })),
    outputs,
  };
}

function differing({ before, after }: ChangeJson): string[] {
  const [was, is] = [before ?? {}, after ?? {}] as Record<string, unknown>[];
  const names = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})]);
  const isOther = (name: string) => JSON.stringify(was?.[name]) !== JSON.stringify(is?.[name]);
  return [...names].filter(isOther).toSorted();
}

/**
 * What is kept of a plan's JSON: the members that the engine reads, without ids and times that are others each time
 * the plan is made.
 */
export function kept(plan: PlanJson): string {
  const { format_version, terraform_version, variables, output_changes, configuration } = plan;
  const { resource_changes, resource_drift } = plan;
  const told = { format_version, terraform_version, variables, resource_changes, resource_drift };
  const resources = (configuration?.root_module?.resources ?? []).map(({ mode, type, name }) => ({
    ...{ mode, type, name },
  }));
  const declared = Object.entries(configuration?.root_module?.variables ?? {});
  const root_module = { resources, variables: Object.fromEntries(declared) };
  const all = { ...told, output_changes, configuration: { root_module } };
  return `${settled(JSON.stringify(all, null, 1))}\n`;
}

function settled(text: string): string {
  return text
    .replace(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, 'some-uuid')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2026-01-01T00:00:00Z')
    .replace(/\b(sg|vpc|subnet)-[0-9a-f]{8,17}\b/g, '$1-0a1b2c3d')
    .replace(/\b(task|execution)-\d{26}\b/g, '$1-0001')
    .replace(/\b[0-9a-f]{16}\b/g, '0a1b2c3d4e5f6071');
}
