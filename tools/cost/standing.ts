import { cacheNodes, databaseClasses, hourlyUsd, type prices } from '../../infra/prices/table.ts';
import { NoPrice, type Rule } from './rule.ts';

/** Amazon Linux 2023 for ARM64 has a disk of 8 GB. */
const gbOfImage = 8;

/** Things that cost the same each hour, whoever uses them. */
export function each(name: keyof typeof prices, what: string): Rule {
  return () => [{ what, hourlyUsd: hourlyUsd(name) }];
}

/** One of a gateway costs nothing; of an interface each zone. */
export const endpoint: Rule = ({ VpcEndpointType, SubnetIds = [] }) => {
  if (VpcEndpointType === 'Gateway') return [];
  const hourly = SubnetIds.length * hourlyUsd('endpoint');
  return [{ what: `in ${SubnetIds.length} zones`, hourlyUsd: hourly }];
};

/** With its disk, of the size of the image where none is said, and its address. */
export const machine: Rule = ({ InstanceType, NetworkInterfaces = [] }) => {
  if (InstanceType !== 't4g.nano') throw new NoPrice(`${InstanceType} is not in the table`);
  const parts = [
    { what: InstanceType, hourlyUsd: hourlyUsd('t4g.nano') },
    { what: `${gbOfImage} GB disk`, hourlyUsd: gbOfImage * hourlyUsd('disk-gb') },
  ];
  if (!NetworkInterfaces[0]?.AssociatePublicIpAddress) return parts;
  return [...parts, { what: 'public address', hourlyUsd: hourlyUsd('public-address') }];
};

export const loadBalancer: Rule = ({ Subnets = [], Scheme }) => {
  const balancer = { what: 'load balancer', hourlyUsd: hourlyUsd('load-balancer') };
  if (Scheme !== 'internet-facing') return [balancer];
  const addresses = Subnets.length * hourlyUsd('public-address');
  return [balancer, { what: `${Subnets.length} x public address`, hourlyUsd: addresses }];
};

/** A server of its own, or one of a cluster. */
export const database: Rule = (properties, around) =>
  properties.DBClusterIdentifier ? ofCluster(properties, around) : server(properties, around);

const server: Rule = ({ DBInstanceClass, AllocatedStorage, MultiAZ, StorageType }) => {
  const hourly = databaseClasses[DBInstanceClass];
  if (hourly === undefined) throw new NoPrice(`${DBInstanceClass} is not in the table`);
  if (StorageType !== 'gp3') throw new NoPrice(`storage ${StorageType} is not in the table`);
  const copies = MultiAZ ? 2 : 1;
  const storage = Number(AllocatedStorage) * hourlyUsd('database-gb');
  return [
    { what: `${copies} x ${DBInstanceClass}`, hourlyUsd: copies * hourly },
    { what: `${copies} x ${AllocatedStorage} GB`, hourlyUsd: copies * storage },
  ];
};

/** The least that an instance of Aurora has: nothing while it sleeps. */
const ofCluster: Rule = ({ DBClusterIdentifier, DBInstanceClass }, { template }) => {
  if (DBInstanceClass !== 'db.serverless')
    throw new NoPrice(`${DBInstanceClass} of Aurora is not in the table`);
  const cluster = template.Resources[DBClusterIdentifier.Ref]?.Properties;
  const { MinCapacity, MaxCapacity } = cluster?.ServerlessV2ScalingConfiguration ?? {};
  if (MinCapacity === undefined) throw new NoPrice('its cluster is not in the template');
  const what = `${MinCapacity} of at most ${MaxCapacity} capacity units`;
  return [{ what, hourlyUsd: MinCapacity * hourlyUsd('aurora-unit') }];
};

export const cache: Rule = ({ CacheNodeType, NumCacheClusters, Engine }) => {
  const hourly = cacheNodes[CacheNodeType];
  if (hourly === undefined || Engine !== 'valkey')
    throw new NoPrice(`${Engine} on ${CacheNodeType} is not in the table`);
  const what = `${NumCacheClusters} x ${CacheNodeType}`;
  return [{ what, hourlyUsd: NumCacheClusters * hourly }];
};

/** Following a target takes two alarms, which autoscaling makes by itself. */
export const scalingPolicy: Rule = ({ PolicyType }) =>
  PolicyType === 'TargetTrackingScaling'
    ? [{ what: '2 x alarm', hourlyUsd: 2 * hourlyUsd('alarm') }]
    : [];
