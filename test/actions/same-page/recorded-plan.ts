import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanJson } from '../../../actions/library/engines/terraform/plan-json.ts';
import type { Step } from './versions.ts';

/** A plan as the real Terraform showed it, by the real AWS provider on moto. */
export function recordedPlan(step: Step): string {
  return readFileSync(join(import.meta.dirname, `golden/${step}.json`), 'utf8');
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
