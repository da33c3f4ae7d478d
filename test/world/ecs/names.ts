import { createHash } from 'node:crypto';
import type { Scenario } from '../scenario.ts';

/** ARNs of one account and region. */
export class Names {
  readonly #prefix: string;
  #minted = 0;

  constructor({ partition = 'aws', region, account }: Scenario) {
    this.#prefix = `arn:${partition}:ecs:${region}:${account}`;
  }

  cluster = (name: string) => `${this.#prefix}:cluster/${name}`;
  service = (cluster: string, name: string) => `${this.#prefix}:service/${cluster}/${name}`;
  serviceRevision = (cluster: string, name: string, id: string) =>
    `${this.#prefix}:service-revision/${cluster}/${name}/${id}`;
  definition = (family: string, revision: number | string) =>
    `${this.#prefix}:task-definition/${family}:${revision}`;
  task = (cluster: string, id: string) => `${this.#prefix}:task/${cluster}/${id}`;
  container = (cluster: string, id: string) => `${this.#prefix}:container/${cluster}/${id}`;

  /** The next id, as ECS writes them; the same in every run of a scenario. */
  mint(): string {
    this.#minted += 1;
    return hexOf(`${this.#prefix} ${this.#minted}`, 32);
  }
}

/** Stable hexadecimal digits for a text. */
export function hexOf(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}

/** The last part of an ARN or a plain name: what `cluster`, `service` and `task` accept. */
export function shortName(nameOrArn: string): string {
  return nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1);
}
