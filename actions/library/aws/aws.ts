import type { CloudFormation } from './cloudformation.ts';
import type { CloudFormationDrift } from './cloudformation-drift.ts';
import type { Connection } from './connection.ts';
import type { Ec2 } from './ec2.ts';
import type { Ecr } from './ecr.ts';
import type { Ecs } from './ecs.ts';
import type { EcsHistory } from './ecs-history.ts';
import type { Kms } from './kms.ts';
import type { LoadBalancing } from './load-balancing.ts';
import type { Logs } from './logs.ts';
import { partitionOf } from './partition.ts';
import type { S3 } from './s3.ts';
import type { SecretsManager } from './secrets-manager.ts';
import type { Ssm } from './ssm.ts';
import type { CallerIdentity } from './sts.ts';

/** The services of one account and region; each client is loaded when it is first asked for. */
export class Aws {
  readonly #connection: Connection;
  #ecs: Promise<Ecs> | undefined;
  #history: Promise<EcsHistory> | undefined;
  #ec2: Promise<Ec2> | undefined;
  #kms: Promise<Kms> | undefined;
  #cloudFormation: Promise<CloudFormation> | undefined;
  #drift: Promise<CloudFormationDrift> | undefined;
  #loadBalancing: Promise<LoadBalancing> | undefined;
  #identity: Promise<CallerIdentity> | undefined;
  readonly #ecr = new Map<string, Promise<Ecr>>();
  readonly #logs = new Map<string, Promise<Logs>>();
  readonly #s3 = new Map<string, Promise<S3>>();
  readonly #secrets = new Map<string, Promise<SecretsManager>>();
  readonly #ssm = new Map<string, Promise<Ssm>>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get region(): string {
    return this.#connection.region;
  }

  /** Second part of every ARN here: `aws`, `aws-us-gov`, `aws-cn`, ... */
  get partition(): string {
    return partitionOf(this.region).name;
  }

  /** Account and ARN that this step acts as; asked once. */
  identity(): Promise<CallerIdentity> {
    this.#identity ??= import('./sts.ts').then(({ Sts }) =>
      new Sts(this.#connection).callerIdentity(),
    );
    return this.#identity;
  }

  ecs(): Promise<Ecs> {
    this.#ecs ??= import('./ecs.ts').then(({ Ecs }) => new Ecs(this.#connection));
    return this.#ecs;
  }

  ecsHistory(): Promise<EcsHistory> {
    this.#history ??= import('./ecs-history.ts').then(
      ({ EcsHistory }) => new EcsHistory(this.#connection),
    );
    return this.#history;
  }

  ec2(): Promise<Ec2> {
    this.#ec2 ??= import('./ec2.ts').then(({ Ec2 }) => new Ec2(this.#connection));
    return this.#ec2;
  }

  kms(): Promise<Kms> {
    this.#kms ??= import('./kms.ts').then(({ Kms }) => new Kms(this.#connection));
    return this.#kms;
  }

  cloudFormation(): Promise<CloudFormation> {
    this.#cloudFormation ??= import('./cloudformation.ts').then(
      ({ CloudFormation }) => new CloudFormation(this.#connection),
    );
    return this.#cloudFormation;
  }

  loadBalancing(): Promise<LoadBalancing> {
    this.#loadBalancing ??= import('./load-balancing.ts').then(
      ({ LoadBalancing }) => new LoadBalancing(this.#connection),
    );
    return this.#loadBalancing;
  }

  cloudFormationDrift(): Promise<CloudFormationDrift> {
    this.#drift ??= import('./cloudformation-drift.ts').then(
      ({ CloudFormationDrift }) => new CloudFormationDrift(this.#connection),
    );
    return this.#drift;
  }

  /** Log groups may lie in another region than the cluster, as images and secrets may. */
  logs(region: string): Promise<Logs> {
    return this.#in(
      region,
      this.#logs,
      async (there) => new (await import('./logs.ts')).Logs(there),
    );
  }

  ecr(region: string): Promise<Ecr> {
    return this.#in(region, this.#ecr, async (there) => new (await import('./ecr.ts')).Ecr(there));
  }

  secretsManager(region: string): Promise<SecretsManager> {
    const load = () => import('./secrets-manager.ts');
    return this.#in(
      region,
      this.#secrets,
      async (there) => new (await load()).SecretsManager(there),
    );
  }

  s3(region: string): Promise<S3> {
    return this.#in(region, this.#s3, async (there) => new (await import('./s3.ts')).S3(there));
  }

  ssm(region: string): Promise<Ssm> {
    return this.#in(region, this.#ssm, async (there) => new (await import('./ssm.ts')).Ssm(there));
  }

  /** The same account and region, deaf to the cancel and at most bound by `until`: for what must still be done after it. */
  uncancelled(until?: AbortSignal): Aws {
    const { signal: _, ...connection } = this.#connection;
    return new Aws(until ? { ...connection, signal: until } : connection);
  }

  #in<T>(
    region: string,
    known: Map<string, Promise<T>>,
    load: (there: Connection) => Promise<T>,
  ): Promise<T> {
    const client = known.get(region) ?? load({ ...this.#connection, region });
    known.set(region, client);
    return client;
  }
}
