import type { Aws } from '../aws/aws.ts';
import type { Cluster } from '../aws/ecs.ts';
import { type Found, found, missing } from '../findings/findings.ts';
import { awsCommand } from '../text/shell.ts';

/** The cluster, when it is there and active. */
export async function findCluster(aws: Aws, name: string): Promise<Found<Cluster | undefined>> {
  const ecs = await aws.ecs();
  const cluster = await ecs.describeCluster(name);
  if (cluster?.status === 'ACTIVE') return found(cluster);
  return missing({
    code: 'cluster-not-found',
    what: `There is no active cluster "${name}" in ${aws.region}${cluster ? ` (it is ${cluster.status})` : ''}.`,
    remedy: `with: { cluster: "<name>", aws-region: "<region>" }; ${awsCommand('ecs list-clusters', { region: aws.region })}`,
  });
}
