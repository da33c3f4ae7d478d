import { timestamp } from '../system/timestamp.ts';
import type { Problem } from '../text/errors.ts';
import { comparisons, differing } from './comparisons.ts';
import { isExpired } from './expiry.ts';
import type { Here, OpenedPlan } from './here.ts';
import { movedReasons } from './moved.ts';
import { sameRoleReason } from './same-role.ts';

/**
 * The second stage: why a plan whose seal is whole is not for here or not for now. All reasons at once,
 * each with its own code, in a fixed order; none when it may be applied.
 */
export function reasonsAgainst(plan: OpenedPlan, here: Here): Problem[] {
  return [
    ...reasonsWithoutLooking(plan, here),
    ...expiredReason(plan, here),
    ...movedReasons(plan, here),
    ...appliedReason(here),
    ...gateReason(here),
  ];
}

/** Those that job and plan alone show: a plan that has one is not for here, and nothing of it is run or looked up. */
export function reasonsWithoutLooking(plan: OpenedPlan, here: Here): Problem[] {
  return [...differing(comparisons(plan, here)), ...sameRoleReason(plan.manifest, here)];
}

function expiredReason({ manifest }: OpenedPlan, { nowMs }: Here): Problem[] {
  if (!isExpired(manifest, nowMs)) return [];
  return [
    {
      code: 'plan-expired',
      what: `The plan was made at ${manifest.createdAt} and expired at ${manifest.expiresAt}; it is ${timestamp(nowMs)}.`,
      remedy: 'Plan again; where approvals take longer, let plans live longer:',
      snippet: 'with:\n  plan-expires-in: 168h\n',
    },
  ];
}

function appliedReason({ applied }: Here): Problem[] {
  if (applied === undefined) return [];
  return [
    {
      code: 'plan-already-applied',
      what: `The plan was applied before: ${applied}. A plan is applied once, also when that was not to the end.`,
      remedy: 'Plan again: the new plan has what is still missing.',
    },
  ];
}

function gateReason({ gateLacks }: Here): Problem[] {
  if (gateLacks.length === 0) return [];
  return [
    {
      code: 'plan-gate-missing',
      what: ['The job is not behind a gate:', ...gateLacks.map((lack) => `  ${lack}`)].join('\n'),
      remedy: 'Give the job a protected environment with required reviewers: `environment: adhoc`.',
    },
  ];
}
