import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Work } from './roles.ts';

const declared: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'declared-calls.json'), 'utf8'),
);

/** The IAM actions that an action calls, as its spec declares them. */
export function callsOf({ action, without = [] }: Work): readonly string[] {
  const all = declared[action];
  if (!all) throw new Error(`No action ${action}: see infra/permissions/roles.ts.`);
  const unknown = without.filter((call) => !all.includes(call));
  if (unknown.length > 0)
    throw new Error(
      `${action} does not call ${unknown.join(', ')}: see infra/permissions/roles.ts.`,
    );
  return all.filter((call) => !without.includes(call));
}
