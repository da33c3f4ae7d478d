import type { Stack } from 'aws-cdk-lib';
import { PrivateDnsNamespace } from 'aws-cdk-lib/aws-servicediscovery';
import type { BaseConfiguration } from '../configuration/base-schema.ts';
import { type BaseParameterId, signInSettings } from '../contract/base-parameters.ts';
import { addBastion } from './bastion.ts';
import { addAccessLogs, addAssets } from './buckets.ts';
import { addDatabase } from './database.ts';
import { addLoadBalancer } from './load-balancer.ts';
import { addNetwork } from './network.ts';
import { addProduction, watch } from './production.ts';
import { publish } from './published.ts';

/** What the environments of a base share. */
export function fillBase(stack: Stack, base: BaseConfiguration): void {
  const network = addNetwork(stack, base);
  const logs = addAccessLogs(stack, base);
  const { balancer, listener, group } = addLoadBalancer(stack, base, { network, logs });
  const production =
    base.kind === 'prod' ? addProduction(stack, base, { network, logs }) : undefined;
  const database = addDatabase(stack, base, network);
  if (base.bastion) addBastion(stack, base, { network, database });
  if (production) watch(stack, base, { ...production, database, balancer });
  const assets = addAssets(stack, base, logs);
  const namespace = new PrivateDnsNamespace(stack, 'Namespace', {
    name: `${base.name}-sd-ns`,
    vpc: network.vpc,
  });
  const told: Readonly<Record<BaseParameterId, string>> = {
    'vpc-id': network.vpc.vpcId,
    'subnet-ids': network.taskSubnets.map(({ subnetId }) => subnetId).join(','),
    'assign-public-ip': network.assignPublicIp,
    'app-security-group-id': network.tasks.securityGroupId,
    'load-balancer-security-group-id': group.securityGroupId,
    'load-balancer-full-name': balancer.loadBalancerFullName,
    'load-balancer-dns-name': balancer.loadBalancerDnsName,
    'load-balancer-zone-id': balancer.loadBalancerCanonicalHostedZoneId,
    'listener-arn': listener.listenerArn,
    domain: base.domain,
    'hosted-zone-id': base['hosted-zone-id'],
    'namespace-id': namespace.namespaceId,
    'namespace-name': namespace.namespaceName,
    'database-host': database.host,
    'database-port': database.port,
    'database-secret-arn': database.secretArn,
    'assets-bucket': assets.bucketName,
    'redis-secret-arn': production?.cache.url.secretArn ?? 'none',
    'alarm-topic-arn': production?.topic.topicArn ?? 'none',
    ...signInOf(base),
  };
  publish(stack, base.name, told);
}

/** Environments sign in by what their base says; "none" stands where it says nothing. */
function signInOf(base: BaseConfiguration) {
  const wanted = base['sign-in'];
  const settings = signInSettings.map((name) => [name, wanted?.[name] ?? 'none']);
  return {
    'sign-in': wanted ? 'required' : 'none',
    ...(Object.fromEntries(settings) as Record<(typeof signInSettings)[number], string>),
  };
}
