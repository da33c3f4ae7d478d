import type { Connection } from './connection.ts';
import type { Ecs } from './ecs.ts';
import type { Logs } from './logs.ts';

/** The services of one account and region; each client is loaded when it is first asked for. */
export class Aws {
  readonly #connection: Connection;
  #ecs: Promise<Ecs> | undefined;
  readonly #logs = new Map<string, Promise<Logs>>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get region(): string {
    return this.#connection.region;
  }

  ecs(): Promise<Ecs> {
    this.#ecs ??= import('./ecs.ts').then(({ Ecs }) => new Ecs(this.#connection));
    return this.#ecs;
  }

  /** Log groups may lie in another region than the cluster. */
  logs(region: string): Promise<Logs> {
    const known = this.#logs.get(region);
    if (known) return known;
    const made = import('./logs.ts').then(({ Logs }) => new Logs({ ...this.#connection, region }));
    this.#logs.set(region, made);
    return made;
  }

  /** The same account and region, deaf to the cancel: for what must still be said after it. */
  uncancelled(): Aws {
    const { signal: _, ...connection } = this.#connection;
    return new Aws(connection);
  }
}
