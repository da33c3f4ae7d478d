import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { Peer, Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Credentials } from 'aws-cdk-lib/aws-rds';
import type { IConstruct } from 'constructs';
import { accept } from '../accepted.ts';
import type { BaseConfiguration } from '../configuration/base-schema.ts';
import { secretName } from '../contract/identity.ts';
import { type Network, privateSubnets } from './network.ts';

/** What a server has, whichever engine it is: who reaches it, and what survives it. */
export type Settings = ReturnType<typeof settingsOf>;

export function settingsOf(stack: Stack, base: BaseConfiguration, network: Network) {
  const isProd = base.kind === 'prod';
  const key = base.key ? Key.fromKeyArn(stack, 'Key', base.key) : undefined;
  const group = databaseGroup(stack, base, network);
  const server = {
    vpc: network.vpc,
    vpcSubnets: { subnets: [...privateSubnets(network.vpc)] },
    securityGroups: [group],
    credentials: Credentials.fromGeneratedSecret('postgres', {
      secretName: secretName(base.name, 'rds-master'),
    }),
    storageEncrypted: true,
    ...(key ? { storageEncryptionKey: key } : {}),
    copyTagsToSnapshot: true,
    deletionProtection: isProd,
    removalPolicy: isProd ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY,
  };
  return { group, server };
}

/** A replacement would need a second server of this name: it fails instead of losing the data. */
export function serverName({ name }: BaseConfiguration): string {
  return `${name}-rds`;
}

/** The server takes connections by TLS alone. */
export const parameters = { 'rds.force_ssl': '1' };

function databaseGroup(stack: Stack, base: BaseConfiguration, network: Network): SecurityGroup {
  const group = new SecurityGroup(stack, 'DatabaseGroup', {
    vpc: network.vpc,
    securityGroupName: `${base.name}-rds-sg`,
    description: 'The database: reached by tasks, and from the bastion where there is one',
    allowAllOutbound: false,
  });
  const tasks = Peer.securityGroupId(network.tasks.securityGroupId);
  group.addIngressRule(tasks, Port.POSTGRES, 'from tasks');
  return group;
}

/** Findings of either engine that are meant. */
export function acceptFindings(server: IConstruct, { kind }: BaseConfiguration): void {
  accept(server, {
    RDS11: 'Who may reach the port is decided by groups; another number hides nothing.',
    SMG4: 'Only tasks that make or drop a database read it; rotation would need a function in the VPC.',
  });
  if (kind === 'prod') return;
  accept(server, { RDS10: 'An ad hoc base is there to be destroyed, by an approved plan.' });
}
