import { Aws, Duration, type Stack, Tokenization } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import {
  AuroraPostgresEngineVersion,
  ClusterInstance,
  DatabaseCluster,
  DatabaseClusterEngine,
  type IClusterInstance,
  ParameterGroup,
} from 'aws-cdk-lib/aws-rds';
import { accept } from '../accepted.ts';
import type { BaseConfiguration } from '../configuration/base-schema.ts';
import type { ClusterConfiguration } from '../configuration/database-schema.ts';
import { type Limit, period } from './alarms.ts';
import type { DatabaseServer } from './database-server.ts';
import { acceptFindings, parameters, type Settings, serverName } from './database-settings.ts';
import { type Network, privateSubnets } from './network.ts';

interface Wanted {
  readonly base: BaseConfiguration;
  readonly database: ClusterConfiguration;
  readonly settings: Settings;
  readonly network: Network;
}

/** Aurora PostgreSQL Serverless v2: in production with a reader in another zone, which takes over. */
export function addCluster(stack: Stack, wanted: Wanted): DatabaseServer {
  const { base, database, settings, network } = wanted;
  const { version, capacity, 'backup-days': days } = database;
  const isProd = base.kind === 'prod';
  const engine = DatabaseClusterEngine.auroraPostgres({
    version: AuroraPostgresEngineVersion.of(version, version.split('.')[0] ?? version),
  });
  const [writer, reader] = instancesIn(network);
  // Under the logical id of an instance: CloudFormation refuses to make one engine into the other.
  const server = new DatabaseCluster(stack, 'Database', {
    ...settings.server,
    engine,
    clusterIdentifier: serverName(base),
    parameterGroup: new ParameterGroup(stack, 'DatabaseParameters', { engine, parameters }),
    serverlessV2MinCapacity: capacity.min,
    serverlessV2MaxCapacity: capacity.max,
    writer,
    readers: isProd ? [reader] : [],
    backup: { retention: Duration.days(days) },
    ...(isProd ? { cloudwatchLogsExports: ['postgresql'] } : {}),
  });
  acceptFindings(server, base);
  accept(server, { RDS6: 'Its tokens end after 15 minutes; frameworks connect by a password.' });
  return {
    host: server.clusterEndpoint.hostname,
    port: Tokenization.stringifyNumber(server.clusterEndpoint.port),
    group: settings.group,
    secretArn: server.secret?.secretArn ?? Aws.NO_VALUE,
    limits: limitsOf(server),
    load: [ofWriter(server, 'CPUUtilization'), ofWriter(server, 'ACUUtilization')],
    room: [ofWriter(server, 'ServerlessDatabaseCapacity'), ofWriter(server, 'FreeableMemory')],
  };
}

/** Each in a zone of its own. A reader as large as its writer: what takes over can carry the load at once. */
function instancesIn({ vpc }: Network): readonly [IClusterInstance, IClusterInstance] {
  const [first, second] = privateSubnets(vpc).map(({ availabilityZone }) => ({
    availabilityZone,
    autoMinorVersionUpgrade: true,
    publiclyAccessible: false,
  }));
  const reader = { ...second, scaleWithWriter: true };
  return [
    ClusterInstance.serverlessV2('Writer', first),
    ClusterInstance.serverlessV2('Reader', reader),
  ];
}

/** All of them are told of the largest capacity: 100 per cent of it is `max`. */
function limitsOf(server: DatabaseCluster): Limit[] {
  const per = (metricName: string) => ofWriter(server, metricName).with({ period });
  return [
    {
      id: 'DatabaseCpu',
      what: 'CPU of the database, per cent of what it has at its largest',
      metric: per('CPUUtilization'),
      side: 'above',
      threshold: 80,
    },
    {
      id: 'DatabaseCapacity',
      what: 'Capacity of the database, per cent of database.capacity.max',
      metric: per('ACUUtilization'),
      side: 'above',
      threshold: 90,
    },
    {
      id: 'DatabaseMemory',
      what: 'Free memory of the database at its largest, bytes',
      metric: per('FreeableMemory'),
      side: 'below',
      threshold: 128 * 2 ** 20,
    },
  ];
}

/** Of the instance that writes: an average with an idle reader would hide half of its load. */
function ofWriter(server: DatabaseCluster, metricName: string): Metric {
  const dimensionsMap = { DBClusterIdentifier: server.clusterIdentifier, Role: 'WRITER' };
  return server.metric(metricName, { dimensionsMap });
}
