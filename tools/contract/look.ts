import type { Aws } from '../../actions/library/aws/aws.ts';
import { baseOf } from '../../actions/library/naming/base.ts';
import { baseTag, updateTaskFamilies } from '../../actions/library/naming/names.ts';
import { findCluster } from '../../actions/library/placement/cluster.ts';
import { findPlacement } from '../../actions/library/placement/find.ts';
import { networkOf } from '../../actions/library/placement/placement.ts';
import { findTaskDefinition } from '../../actions/library/task-definition/find.ts';
import { revisionName } from '../../actions/library/task-definition/task-definition.ts';
import { awsCommand } from '../../actions/library/text/shell.ts';
import { baseRows } from './base.ts';
import { absent, lacking, looked, type Row, there } from './row.ts';
import { logRow, serviceRows } from './services.ts';
import type { Wish } from './wish.ts';

type Cluster = NonNullable<Awaited<ReturnType<typeof findCluster>>['value']>;

/** Everything that the actions look for in an environment; without its cluster nothing else can be told. */
export async function lookAt(wish: Wish, aws: Aws): Promise<readonly Row[]> {
  const { value: cluster, problems } = await findCluster(aws, wish.cluster);
  if (!cluster) return [lacking('cluster', problems)];
  const base = baseOf(wish.baseEnvironment, cluster);
  const rows = await Promise.all([
    looked('services', () => serviceRows(wish, aws)),
    looked('one-off task', () => taskRows(wish, aws)),
    looked('network', () => networkRows(wish, { cluster, aws })),
    base ? baseRows({ base, environment: wish.environment }, aws) : [],
  ]);
  return [there('cluster', wish.cluster), baseRow(base, cluster, aws.region), ...rows.flat()];
}

function baseRow(base: string | undefined, { clusterArn }: Cluster, region: string): Row {
  if (base) return there('base environment', base);
  const tag = awsCommand('ecs tag-resource', { region, 'resource-arn': String(clusterArn) });
  return absent(
    'base environment',
    `the cluster has no tag ${baseTag}: no lease, no images of record, no slot`,
    `with: { base-environment: "<name>" }, or ${tag} --tags key=${baseTag},value=<name>`,
  );
}

async function taskRows({ environment }: Wish, aws: Aws): Promise<readonly Row[]> {
  const families = updateTaskFamilies(environment);
  const asked = { task: undefined, families, region: aws.region };
  const { value, problems } = await findTaskDefinition(await aws.ecs(), asked);
  if (!value) return [lacking('one-off task', problems)];
  const revision = revisionName(value.taskDefinition);
  return [there('one-off task', revision), logRow(String(value.taskDefinition.family), value)];
}

async function networkRows(
  wish: Wish,
  { cluster, aws }: { readonly cluster: Cluster; readonly aws: Aws },
): Promise<readonly Row[]> {
  const { value, problems } = await findPlacement(aws, wish, cluster);
  return [value ? there('network', networkOf(value)) : lacking('network', problems)];
}
