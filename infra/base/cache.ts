import { Fn, type Stack } from 'aws-cdk-lib';
import { Peer, Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { CfnReplicationGroup, CfnSubnetGroup } from 'aws-cdk-lib/aws-elasticache';
import { CfnSecret, type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { accept } from '../accepted.ts';
import type { BaseConfiguration } from '../configuration/base-schema.ts';
import { secretName } from '../contract/identity.ts';
import { type Network, privateSubnets } from './network.ts';

export interface Cache {
  readonly group: CfnReplicationGroup;
  /** Secret that is the address with its token, as most frameworks want it. */
  readonly url: ISecret;
}

/** Another port than the usual one: nothing gained, but no rule to explain away. */
const port = 6380;

/** Redis (Valkey) in two zones, encrypted, with a token. */
export function addCache(stack: Stack, base: BaseConfiguration, network: Network): Cache {
  const token = new Secret(stack, 'CacheToken', {
    secretName: secretName(base.name, 'cache-token'),
    generateSecretString: { excludePunctuation: true, passwordLength: 64 },
  });
  accept(token, { SMG4: tokenStays });
  const resolved = `{{resolve:secretsmanager:${token.secretArn}:SecretString}}`;
  const group = addReplicationGroup(stack, base, { network, authToken: resolved });
  const host = group.attrPrimaryEndPointAddress;
  const url = new CfnSecret(stack, 'CacheUrl', {
    name: secretName(base.name, 'cache-url'),
    secretString: Fn.join('', ['rediss://:', resolved, '@', host, `:${port}/0`]),
  });
  accept(url, { SMG4: tokenStays });
  return { group, url: Secret.fromSecretCompleteArn(stack, 'CacheUrlSecret', url.ref) };
}

const tokenStays = 'A new token needs new tasks: an update of this stack and a deployment do it.';

function addReplicationGroup(
  stack: Stack,
  base: BaseConfiguration,
  { network, authToken }: { readonly network: Network; readonly authToken: string },
): CfnReplicationGroup {
  const subnets = new CfnSubnetGroup(stack, 'CacheSubnets', {
    description: `Cache of ${base.name}`,
    subnetIds: privateSubnets(network.vpc).map(({ subnetId }) => subnetId),
  });
  return new CfnReplicationGroup(stack, 'Cache', {
    replicationGroupDescription: `Cache of ${base.name}`,
    engine: 'valkey',
    engineVersion: '8.0',
    cacheNodeType: `cache.${base.cache.instance}`,
    numCacheClusters: 2,
    automaticFailoverEnabled: true,
    multiAzEnabled: true,
    transitEncryptionEnabled: true,
    atRestEncryptionEnabled: true,
    ...(base.key ? { kmsKeyId: base.key } : {}),
    authToken,
    port,
    snapshotRetentionLimit: base.database['backup-days'],
    cacheSubnetGroupName: subnets.ref,
    securityGroupIds: [cacheGroup(stack, base, network).securityGroupId],
  });
}

function cacheGroup(stack: Stack, base: BaseConfiguration, network: Network): SecurityGroup {
  const group = new SecurityGroup(stack, 'CacheGroup', {
    vpc: network.vpc,
    securityGroupName: `${base.name}-cache-sg`,
    description: 'The cache: reached by tasks alone',
    allowAllOutbound: false,
  });
  const tasks = Peer.securityGroupId(network.tasks.securityGroupId);
  group.addIngressRule(tasks, Port.tcp(port), 'from tasks');
  return group;
}
