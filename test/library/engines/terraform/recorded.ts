import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type PlanJson,
  readPlanJson,
} from '../../../../actions/library/engines/terraform/plan-json.ts';
import { plannedChanges } from '../../../../actions/library/engines/terraform/planned-changes.ts';
import type { PlannedChanges } from '../../../../actions/library/review/planned-changes.ts';

export const tools = ['terraform', 'opentofu'] as const;

export function fixture(name: string): string {
  return join(import.meta.dirname, 'fixtures', name);
}

export function recorded(name: string): string {
  return readFileSync(fixture(name), 'utf8');
}

export function linesOf(name: string): string[] {
  return recorded(name).trimEnd().split('\n');
}

/** The recorded plan of a tool, changed where a test says so. */
export function recordedPlan(tool: string, changes: Partial<PlanJson> = {}): PlannedChanges {
  const plan = { ...readPlanJson(recorded(`${tool}.plan.json`)), ...changes };
  const options = { operation: 'create-update', targets: [], replace: [], refresh: true } as const;
  return plannedChanges(plan, { tool, options, providers: [] });
}
