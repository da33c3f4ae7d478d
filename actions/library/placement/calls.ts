import type { Call } from '../host/spec.ts';

/** What everything else is looked for in. */
export const clusterCall: Call = {
  action: 'ecs:DescribeClusters',
  need: 'needed',
  why: 'the cluster exists',
};

/** The look-ups that find a place; all but those of services by name are for want of a better one. */
export const placementCalls: readonly Call[] = [
  {
    action: 'ecs:DescribeServices',
    need: 'needed',
    why: 'network and capacity of a running service',
  },
  {
    action: 'ecs:ListServices',
    need: 'optional',
    why: 'a service to borrow the network of, when none has a name of the contract',
  },
  {
    action: 'ec2:DescribeSubnets',
    need: 'optional',
    why: 'the network by its tags, when there is no service',
  },
  {
    action: 'ec2:DescribeSecurityGroups',
    need: 'optional',
    why: 'the network by its tags, when there is no service',
  },
];
