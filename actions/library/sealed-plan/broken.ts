import { RefusedError } from '../text/errors.ts';
import type { Json } from './json.ts';
import { formatVersion } from './public-schema.ts';

const freshPlan =
  'Nothing was read further and nothing was changed. Run the workflow again: it makes a fresh plan.';

/** The plan is not what was sealed: one reason, and the end. */
export function brokenSeal(reason: string): RefusedError {
  return new RefusedError({
    code: 'plan-seal-broken',
    what: `The seal of the plan is broken: ${reason}.`,
    remedy: freshPlan,
  });
}

/** A version of the suite made the plan that writes another form of it. */
export function unknownFormat(format: Json | undefined): RefusedError {
  return new RefusedError({
    code: 'plan-format-unknown',
    what: `The plan has format ${JSON.stringify(format)}; this version of the suite reads format ${formatVersion}.`,
    remedy: 'Pin one version of the suite for the plan, review and apply jobs, then plan again.',
  });
}
