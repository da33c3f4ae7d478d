import type { Aws } from '../library/aws/aws.ts';
import type { TargetGroup } from '../library/aws/load-balancing.ts';
import { listenerParameter, slotOfPriority } from '../library/naming/listener-slots.ts';
import { UserError } from '../library/text/errors.ts';

/** What a load balancer has, and may have at most. */
export interface Room {
  /** Priorities of the rules of all its listeners. */
  readonly priorities: readonly number[];
  readonly targetGroups: readonly TargetGroup[];
  readonly mostRules: number;
  readonly mostTargetGroups: number;
}

/** The listener as it is given, or as the base environment says; undefined where nobody says. */
export async function listenerOf(
  { base, listenerArn }: { readonly base: string; readonly listenerArn: string | undefined },
  aws: Aws,
): Promise<string | undefined> {
  const ssm = await aws.ssm(aws.region);
  return listenerArn ?? (await ssm.read(listenerParameter(base)))?.value;
}

/** The priorities of a slot for which the listener has a rule. */
export async function prioritiesInUse(
  listener: string,
  slot: number,
  aws: Aws,
): Promise<readonly number[]> {
  const balancing = await aws.loadBalancing();
  if (!(await balancing.balancerOf(listener))) return [];
  const all = await balancing.priorities(listener);
  return all.filter((priority) => slotOfPriority(priority) === slot);
}

// AWS's own defaults, where it does not say how many there may be:
// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
const usualLimit = 100;

/** @throws UserError `listener-not-found`. */
export async function roomAt(listener: string, aws: Aws): Promise<Room> {
  const balancing = await aws.loadBalancing();
  const balancer = await balancing.balancerOf(listener);
  if (!balancer) throw new UserError(listenerNotFound(listener, aws.region));
  const [limits, targetGroups, listeners] = await Promise.all([
    balancing.limits(),
    balancing.targetGroups(balancer),
    balancing.listeners(balancer),
  ]);
  const rules = await Promise.all(listeners.map((each) => balancing.priorities(each)));
  return {
    priorities: rules.flat(),
    targetGroups,
    mostRules: limits.get('rules-per-application-load-balancer') ?? usualLimit,
    mostTargetGroups: limits.get('target-groups-per-application-load-balancer') ?? usualLimit,
  };
}

function listenerNotFound(listener: string, region: string) {
  return {
    code: 'listener-not-found',
    what: `There is no listener ${listener} in ${region}.`,
    remedy:
      'with: { listener-arn: "<the ARN of the HTTPS listener>" }, or deploy the base environment anew, which writes it.',
  };
}
