import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { InstanceType, Peer, Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  Credentials,
  DatabaseInstance,
  DatabaseInstanceEngine,
  ParameterGroup,
  PostgresEngineVersion,
  StorageType,
} from 'aws-cdk-lib/aws-rds';
import { accept } from '../accepted.ts';
import type { BaseConfiguration } from '../configuration/base-schema.ts';
import { secretName } from '../contract/identity.ts';
import { type Network, privateSubnets } from './network.ts';

/**
 * One server for all environments of the base, each with a database and a role of its own. Its first user's
 * secret is read by the tasks that make and drop those, by nothing else.
 */
export function addDatabase(
  stack: Stack,
  base: BaseConfiguration,
  network: Network,
): DatabaseInstance {
  const { version, instance, 'storage-gib': storage, 'backup-days': days } = base.database;
  const isProd = base.kind === 'prod';
  const key = base.key ? Key.fromKeyArn(stack, 'Key', base.key) : undefined;
  const engine = DatabaseInstanceEngine.postgres({
    version: PostgresEngineVersion.of(version, version.split('.')[0] ?? version),
  });
  const server = new DatabaseInstance(stack, 'Database', {
    engine,
    // A replacement would need a second one of this name: it fails instead of losing the data.
    instanceIdentifier: `${base.name}-rds`,
    instanceType: new InstanceType(instance),
    vpc: network.vpc,
    vpcSubnets: { subnets: [...privateSubnets(network.vpc)] },
    securityGroups: [databaseGroup(stack, base, network)],
    credentials: Credentials.fromGeneratedSecret('postgres', {
      secretName: secretName(base.name, 'rds-master'),
    }),
    parameterGroup: new ParameterGroup(stack, 'DatabaseParameters', {
      engine,
      parameters: { 'rds.force_ssl': '1' },
    }),
    allocatedStorage: storage,
    maxAllocatedStorage: storage * 5,
    storageType: StorageType.GP3,
    storageEncrypted: true,
    ...(key ? { storageEncryptionKey: key } : {}),
    publiclyAccessible: false,
    multiAz: isProd,
    autoMinorVersionUpgrade: true,
    backupRetention: Duration.days(days),
    copyTagsToSnapshot: true,
    deletionProtection: isProd,
    removalPolicy: isProd ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY,
    ...(isProd ? { cloudwatchLogsExports: ['postgresql', 'upgrade'] } : {}),
  });
  acceptFindings(server, base);
  return server;
}

function databaseGroup(stack: Stack, base: BaseConfiguration, network: Network): SecurityGroup {
  const group = new SecurityGroup(stack, 'DatabaseGroup', {
    vpc: network.vpc,
    securityGroupName: `${base.name}-rds-sg`,
    description: 'The database: reached by tasks alone',
    allowAllOutbound: false,
  });
  const tasks = Peer.securityGroupId(network.tasks.securityGroupId);
  group.addIngressRule(tasks, Port.POSTGRES, 'from tasks');
  return group;
}

function acceptFindings(server: DatabaseInstance, { kind }: BaseConfiguration): void {
  accept(server, {
    RDS11: 'Who may reach the port is decided by groups; another number hides nothing.',
    SMG4: 'Only tasks that make or drop a database read it; rotation would need a function in the VPC.',
  });
  if (kind === 'prod') return;
  accept(server, {
    RDS3: 'An ad hoc database may be away for some minutes.',
    RDS10: 'An ad hoc base is there to be destroyed, by an approved plan.',
  });
}
