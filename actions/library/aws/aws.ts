import type { Connection } from './connection.ts';
import type { Ec2 } from './ec2.ts';
import type { Ecs } from './ecs.ts';
import type { Logs } from './logs.ts';
import { partitionOf } from './partition.ts';
import type { CallerIdentity } from './sts.ts';

/** The services of one account and region; each client is loaded when it is first asked for. */
export class Aws {
  readonly #connection: Connection;
  #ecs: Promise<Ecs> | undefined;
  #ec2: Promise<Ec2> | undefined;
  #identity: Promise<CallerIdentity> | undefined;
  readonly #logs = new Map<string, Promise<Logs>>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get region(): string {
    return this.#connection.region;
  }

  /** Second part of every ARN here: `aws`, `aws-us-gov`, `aws-cn`. */
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

  ec2(): Promise<Ec2> {
    this.#ec2 ??= import('./ec2.ts').then(({ Ec2 }) => new Ec2(this.#connection));
    return this.#ec2;
  }

  /** Log groups may lie in another region than the cluster. */
  logs(region: string): Promise<Logs> {
    const known = this.#logs.get(region);
    if (known) return known;
    const made = import('./logs.ts').then(({ Logs }) => new Logs({ ...this.#connection, region }));
    this.#logs.set(region, made);
    return made;
  }

  /** The same account and region, deaf to the cancel and at most bound by `until`: for what must still be done after it. */
  uncancelled(until?: AbortSignal): Aws {
    const { signal: _, ...connection } = this.#connection;
    return new Aws(until ? { ...connection, signal: until } : connection);
  }
}
