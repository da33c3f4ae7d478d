import { canonical, type Json } from '../../../sealed-plan/json.ts';
import type { Problem } from '../../../text/errors.ts';
import { foreign } from '../../../text/foreign.ts';
import type { SavedStack } from '../saved-plan/saved-plan.ts';
import type { Standing } from './standing.ts';

export const planAgain = 'Plan again, and approve the new plan.';

export function stackGone({ name, id }: SavedStack): Problem {
  return {
    code: 'stack-gone',
    what: `Stack ${foreign(name)} of the plan is not there any more (${foreign(id)}).`,
    remedy: planAgain,
  };
}

/** A template that is another one than planned. JSON may be told in another form than it was handed in. */
export function differingTemplate({ stack, template, planned }: Standing): Problem | undefined {
  if (template !== undefined && sameText(template, planned)) return undefined;
  return {
    code: 'stack-template-differs',
    what: `Stack ${foreign(stack.name)}: the template that CloudFormation has is not the one that was planned.`,
    remedy: planAgain,
  };
}

function sameText(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [jsonForm(a), jsonForm(b)];
  return left !== undefined && left === right;
}

function jsonForm(text: string): string | undefined {
  try {
    return canonical(JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
}
