import { Aws, Duration, type Stack } from 'aws-cdk-lib';
import { InstanceType } from 'aws-cdk-lib/aws-ec2';
import {
  DatabaseInstance,
  DatabaseInstanceEngine,
  ParameterGroup,
  PostgresEngineVersion,
  StorageType,
} from 'aws-cdk-lib/aws-rds';
import { accept } from '../accepted.ts';
import type { BaseConfiguration } from '../configuration/base-schema.ts';
import type { InstanceConfiguration } from '../configuration/database-schema.ts';
import { type Limit, period } from './alarms.ts';
import type { DatabaseServer } from './database-server.ts';
import { acceptFindings, parameters, type Settings, serverName } from './database-settings.ts';

/** Of gp3. Source: API_CreateDBInstance.html of RDS, "AllocatedStorage" for PostgreSQL. */
const largestStorageGib = 65_536;

interface Wanted {
  readonly base: BaseConfiguration;
  readonly database: InstanceConfiguration;
  readonly settings: Settings;
}

/** RDS for PostgreSQL: in production with a second one in another zone, which takes over. */
export function addInstance(stack: Stack, wanted: Wanted): DatabaseServer {
  const { base, database, settings } = wanted;
  const { version, instance, 'storage-gib': storage, 'backup-days': days } = database;
  const isProd = base.kind === 'prod';
  const engine = DatabaseInstanceEngine.postgres({
    version: PostgresEngineVersion.of(version, version.split('.')[0] ?? version),
  });
  const server = new DatabaseInstance(stack, 'Database', {
    ...settings.server,
    engine,
    instanceIdentifier: serverName(base),
    instanceType: new InstanceType(instance),
    parameterGroup: new ParameterGroup(stack, 'DatabaseParameters', { engine, parameters }),
    allocatedStorage: storage,
    maxAllocatedStorage: Math.min(storage * 5, largestStorageGib),
    storageType: StorageType.GP3,
    publiclyAccessible: false,
    multiAz: isProd,
    autoMinorVersionUpgrade: true,
    backupRetention: Duration.days(days),
    ...(isProd ? { cloudwatchLogsExports: ['postgresql', 'upgrade'] } : {}),
  });
  acceptFindings(server, base);
  if (!isProd) accept(server, { RDS3: 'An ad hoc database may be away for some minutes.' });
  return {
    host: server.dbInstanceEndpointAddress,
    port: server.dbInstanceEndpointPort,
    group: settings.group,
    secretArn: server.secret?.secretArn ?? Aws.NO_VALUE,
    limits: limitsOf(server, storage),
    load: [server.metricCPUUtilization()],
    room: [server.metricFreeStorageSpace(), server.metricFreeableMemory()],
  };
}

function limitsOf(server: DatabaseInstance, storageGib: number): Limit[] {
  return [
    {
      id: 'DatabaseCpu',
      what: 'CPU of the database, per cent',
      metric: server.metricCPUUtilization({ period }),
      side: 'above',
      threshold: 80,
    },
    {
      id: 'DatabaseStorage',
      what: 'Free storage of the database, bytes',
      metric: server.metricFreeStorageSpace({ period }),
      side: 'below',
      threshold: storageGib * 2 ** 30 * 0.1,
    },
    {
      id: 'DatabaseMemory',
      what: 'Free memory of the database, bytes',
      metric: server.metricFreeableMemory({ period }),
      side: 'below',
      threshold: 128 * 2 ** 20,
    },
  ];
}
