import type { RunTaskRequest } from '@aws-sdk/client-ecs';
import { AwsFailure } from '../failure.ts';
import type { Scenario, ScenarioCluster } from '../scenario.ts';
import { Definitions, type Revision } from './definitions.ts';
import type { Suppliers } from './launch.ts';
import type { TaskLife } from './life.ts';
import { hexOf, Names, shortName } from './names.ts';
import type { ServiceRecord } from './service-model.ts';
import { servicesOf } from './service-start.ts';
import type { StopRequest } from './timeline.ts';

/** What was asked for and when; everything else about a task follows from it. */
export interface TaskRecord {
  readonly id: string;
  readonly arn: string;
  readonly cluster: string;
  readonly definition: Revision;
  readonly request: RunTaskRequest;
  readonly life: TaskLife;
  readonly createdAt: number;
  /** The ARN of the service that it belongs to. */
  readonly service?: string;
  /** A service's task counts as healthy so long after it runs; Infinity: never. */
  readonly healthyMs?: number;
  stop?: StopRequest;
}

interface Options {
  readonly suppliers: Suppliers;
  readonly startedAt: number;
}

/** The containers of one region: what the scenario gave and what was asked for since. */
export class EcsModel {
  readonly scenario: Scenario;
  readonly names: Names;
  readonly definitions: Definitions;
  readonly suppliers: Suppliers;
  readonly startedAt: number;
  tasks: TaskRecord[] = [];
  readonly services: ServiceRecord[];
  readonly clusters: ScenarioCluster[];
  /** How many tasks each entry of the scenario's lives has had. */
  readonly lived = new Map<string, number>();

  constructor(scenario: Scenario, { suppliers, startedAt }: Options) {
    this.scenario = scenario;
    this.names = new Names(scenario);
    this.definitions = new Definitions(scenario.taskDefinitions ?? [], startedAt);
    this.suppliers = suppliers;
    this.startedAt = startedAt;
    this.clusters = [...(scenario.clusters ?? [])];
    this.services = servicesOf(this);
  }

  /** By name or ARN; an inactive cluster is as good as none to whoever wants to use it. */
  cluster(nameOrArn = 'default'): ScenarioCluster | undefined {
    const found = this.clusters.find(({ name }) => name === shortName(nameOrArn));
    const foreign =
      nameOrArn.startsWith('arn:') && found && this.names.cluster(found.name) !== nameOrArn;
    return foreign ? undefined : found;
  }

  usableCluster(nameOrArn: string | undefined): ScenarioCluster {
    const cluster = this.cluster(nameOrArn);
    if (!cluster) throw new AwsFailure('ClusterNotFoundException', 'Cluster not found.');
    if (cluster.status === 'INACTIVE')
      throw new AwsFailure('ClusterNotFoundException', 'The referenced cluster was inactive.');
    return cluster;
  }

  /** By name or ARN. */
  service(cluster: string, nameOrArn: string): ServiceRecord | undefined {
    return this.services.find(
      ({ scenario, arn }) =>
        scenario.cluster === cluster &&
        (nameOrArn.startsWith('arn:') ? arn === nameOrArn : scenario.name === nameOrArn),
    );
  }

  /** What a tag meant when the task started; an image of another registry gets a stable one. */
  digest(image: string): string {
    const pinned = /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1];
    return this.suppliers.images.resolve(image)?.digest ?? pinned ?? `sha256:${hexOf(image, 64)}`;
  }

  /** By id or ARN, among those that existed then. */
  task(cluster: string, idOrArn: string, now: number): TaskRecord | undefined {
    const known = this.tasks.find(
      (task) => task.id === shortName(idOrArn) && task.createdAt <= now,
    );
    const foreign = idOrArn.startsWith('arn:') && known?.arn !== idOrArn;
    return known?.cluster === cluster && !foreign ? known : undefined;
  }
}
