import type { Scenario, ScenarioLoadBalancer } from '../scenario.ts';
import { environment } from './environment.ts';

export const listenerArn =
  'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/dev/50dc6c495c0c9188/f2f7dc8efc522ab2';

interface Shared {
  /** Environments by slot. */
  readonly slots?: Readonly<Record<number, string>>;
  readonly priorities?: readonly number[];
  readonly targetGroups?: ScenarioLoadBalancer['targetGroups'];
  /** Whether the base environment says which listener it shares. */
  readonly says?: 'listener' | 'nothing';
}

/** A base environment with a load balancer that its environments share. */
export function sharedBalancer({
  slots = {},
  priorities = [],
  targetGroups = [],
  says = 'listener',
}: Shared = {}): Scenario {
  const scenario = environment();
  const taken = Object.entries(slots).map(([slot, value]) => ({
    name: `/adhoc/dev/slots/${slot}`,
    value,
  }));
  const told = says === 'listener' ? [{ name: '/adhoc/dev/listener-arn', value: listenerArn }] : [];
  return {
    ...scenario,
    name: 'shared-balancer',
    parameters: [...(scenario.parameters ?? []), ...told, ...taken],
    loadBalancers: [
      {
        id: 'app/dev/50dc6c495c0c9188',
        listeners: [
          { id: 'f2f7dc8efc522ab2', port: 443, priorities },
          { id: '0467ef3c8400ae65', port: 80, priorities: [] },
        ],
        targetGroups,
      },
    ],
  };
}
