import { Fn } from 'aws-cdk-lib';
import { CfnSecurityGroup, CfnSecurityGroupIngress } from 'aws-cdk-lib/aws-ec2';
import type { CfnService } from 'aws-cdk-lib/aws-ecs';
import { type Environment, pascal, told } from './environment.ts';

/** Port of Redis. */
export const redisPort = 6379;

/**
 * Every service is in two groups: the base's, which opens database and endpoints, and the environment's own, which
 * says who reaches it: the balancer at the ports of its services, and its own tasks at Redis. No environment
 * reaches another.
 */
export function addTaskNetwork(environment: Environment): CfnService.NetworkConfigurationProperty {
  const { stack, app } = environment;
  const group = new CfnSecurityGroup(stack, 'Group', {
    vpcId: told(environment, 'vpc-id'),
    groupDescription: `Tasks of ${app.name}: reached by the load balancer and each other`,
    tags: [{ key: 'Name', value: `${app.name}-sg` }],
  });
  for (const [name, { role, port }] of Object.entries(app.services)) {
    const source = {
      web: told(environment, 'load-balancer-security-group-id'),
      frontend: told(environment, 'load-balancer-security-group-id'),
      redis: group.attrGroupId,
      worker: undefined,
      scheduler: undefined,
    }[role];
    const opened = role === 'redis' ? redisPort : port;
    if (source && opened)
      new CfnSecurityGroupIngress(stack, `${pascal(name)}Ingress`, {
        groupId: group.attrGroupId,
        sourceSecurityGroupId: source,
        ipProtocol: 'tcp',
        fromPort: opened,
        toPort: opened,
        description:
          role === 'redis'
            ? 'Redis, from tasks of the environment'
            : `${name}, from the load balancer`,
      });
  }
  return {
    awsvpcConfiguration: {
      subnets: Fn.split(',', told(environment, 'subnet-ids'), 2),
      securityGroups: [told(environment, 'app-security-group-id'), group.attrGroupId],
      assignPublicIp: told(environment, 'assign-public-ip'),
    },
  };
}
