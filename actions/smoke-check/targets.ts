import type { Service } from '../library/aws/ecs.ts';
import type { Target } from '../library/aws/load-balancing.ts';
import { foreign } from '../library/text/foreign.ts';
import { bad, good, type Seen } from './check.ts';
import { short } from './short.ts';

export const targetsExpected = 'a healthy target for each wanted task, and no unhealthy one';

/**
 * The target groups of each way by which a service is reached. Of one that is deployed blue/green, linear or canary
 * two stand for one way: the tasks are in either.
 */
export function waysTo({ loadBalancers = [] }: Service): readonly (readonly string[])[] {
  return loadBalancers.flatMap(({ targetGroupArn, advancedConfiguration }) => {
    if (targetGroupArn === undefined) return [];
    const other = advancedConfiguration?.alternateTargetGroupArn;
    return [other === undefined ? [targetGroupArn] : [targetGroupArn, other]];
  });
}

/** `alpha-gunicorn` of a target group's ARN. */
export function groupName(arn: string): string {
  return arn.split('/')[1] ?? arn;
}

/** Those that drain are on their way out, and count as neither. */
export function targetHealth(targets: readonly Target[] | undefined, wanted: number): Seen {
  if (targets === undefined) return bad('the target group is not there any more');
  const staying = targets.filter(({ state }) => state !== 'draining');
  const ill = staying.filter(({ state }) => state !== 'healthy');
  const healthy = staying.length - ill.length;
  const seen = [`${healthy} healthy`, ...countsOf(ill)].join(', ');
  const [first] = ill;
  if (first) return bad(`${seen}${reasonOf(first)}`);
  if (healthy < wanted) return bad(`${seen} of ${wanted}`);
  return good(wanted === 0 ? 'no task is wanted' : seen);
}

function countsOf(ill: readonly Target[]): string[] {
  const states = [...new Set(ill.map(({ state }) => state))];
  return states.map((state) => `${ill.filter((one) => one.state === state).length} ${state}`);
}

function reasonOf({ id, reason, description }: Target): string {
  const words = [reason, description].filter((word) => word !== undefined && word !== '');
  return words.length > 0 ? ` (${foreign(short(`${id}: ${words.join(': ')}`))})` : '';
}
