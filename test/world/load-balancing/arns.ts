import type { Scenario } from '../scenario.ts';

/** The ARN of a load balancer, a listener or a target group. */
export function balancingArn(
  { partition = 'aws', region, account }: Pick<Scenario, 'partition' | 'region' | 'account'>,
  rest: string,
): string {
  return `arn:${partition}:elasticloadbalancing:${region}:${account}:${rest}`;
}

/** The ARN of a target group by its name. */
export function groupArn(scenario: Scenario, name: string): string {
  return balancingArn(scenario, `targetgroup/${name}/73e2d6bc24d8a067`);
}
