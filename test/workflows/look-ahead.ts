import { isDeepStrictEqual } from 'node:util';
import type { Step, Workflow } from './shipped.ts';

/**
 * Updates that are refused only when a step before them has changed something: no check of the same before the first
 * change. Empty where each is looked ahead to.
 */
export function unforeseen({ jobs }: Pick<Workflow, 'jobs'>): string[] {
  return Object.entries(jobs).flatMap(([name, { steps = [] }]) => {
    const before = steps.slice(0, steps.findIndex(isChange)).filter(isCheck);
    return steps
      .filter(isUpdate)
      .filter((update) => !before.some((check) => looksAhead(check, update)))
      .map(({ id, uses }) => `${name}: ${id ?? uses}`);
  });
}

const updates = ['$/rolling-update', '$/frontend-update'];
const tasks = ['$/migrate', '$/run-command'];

const isRollout = ({ uses = '' }: Step) => updates.includes(uses);
const isCheck = (step: Step) => isRollout(step) && step.with?.operation === 'check';
const isUpdate = (step: Step) => isRollout(step) && step.with?.operation === undefined;
const isChange = (step: Step) => tasks.includes(step.uses ?? '') || isUpdate(step);

function looksAhead(check: Step, update: Step): boolean {
  return (
    check.uses === update.uses &&
    check.if === update.if &&
    !check['continue-on-error'] &&
    isDeepStrictEqual(whatOf(check), whatOf(update))
  );
}

/** What is updated: not how long that may take. */
function whatOf({ with: given = {} }: Step): Readonly<Record<string, unknown>> {
  const { operation: _, timeout: __, ...what } = given;
  return what;
}
