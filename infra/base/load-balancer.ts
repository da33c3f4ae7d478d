import type { Stack } from 'aws-cdk-lib';
import { Peer, Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import {
  type ApplicationListener,
  ApplicationLoadBalancer,
  ApplicationProtocol,
  ListenerAction,
  ListenerCertificate,
  SslPolicy,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { accept } from '../accepted.ts';
import type { BaseConfiguration } from '../configuration/base-schema.ts';
import type { Network } from './network.ts';

export interface LoadBalancer {
  readonly balancer: ApplicationLoadBalancer;
  readonly listener: ApplicationListener;
  readonly group: SecurityGroup;
}

/** HTTPS for every environment of the base; who asks for no environment gets 404. */
export function addLoadBalancer(
  stack: Stack,
  base: BaseConfiguration,
  { network, logs }: { readonly network: Network; readonly logs: IBucket },
): LoadBalancer {
  const group = balancerGroup(stack, base, network);
  const balancer = new ApplicationLoadBalancer(stack, 'LoadBalancer', {
    vpc: network.vpc,
    loadBalancerName: `${base.name}-alb`,
    internetFacing: true,
    vpcSubnets: { subnets: network.vpc.publicSubnets },
    securityGroup: group,
    dropInvalidHeaderFields: true,
    deletionProtection: base.kind === 'prod',
  });
  balancer.logAccessLogs(logs);
  balancer.addListener('Http', {
    port: 80,
    open: false,
    defaultAction: ListenerAction.redirect({ protocol: 'HTTPS', port: '443', permanent: true }),
  });
  const listener = balancer.addListener('Https', {
    port: 443,
    open: false,
    protocol: ApplicationProtocol.HTTPS,
    certificates: [ListenerCertificate.fromArn(base.certificate)],
    sslPolicy: SslPolicy.RECOMMENDED_TLS,
    defaultAction: ListenerAction.fixedResponse(404, {
      contentType: 'text/plain',
      messageBody: 'No environment answers here.',
    }),
  });
  return { balancer, listener, group };
}

function balancerGroup(stack: Stack, base: BaseConfiguration, network: Network): SecurityGroup {
  const group = new SecurityGroup(stack, 'LoadBalancerGroup', {
    vpc: network.vpc,
    securityGroupName: `${base.name}-alb-sg`,
    description: 'The load balancer: reached by allowed-cidrs, reaches tasks',
    allowAllOutbound: false,
  });
  for (const range of base['allowed-cidrs'])
    for (const port of [Port.HTTP, Port.HTTPS])
      group.addIngressRule(Peer.ipv4(range), port, 'who may use the environments');
  accept(group, { EC23: 'allowed-cidrs says who may reach it; by default everybody may.' });
  // The balancer itself asks the identity provider who somebody is.
  if (base['sign-in']) group.addEgressRule(Peer.anyIpv4(), Port.HTTPS, 'to the identity provider');
  // Which port a service has is the environment's to know: its own group lets this one in.
  const tasks = Peer.securityGroupId(network.tasks.securityGroupId);
  group.addEgressRule(tasks, Port.allTcp(), 'to services, at the ports of theirs');
  return group;
}
