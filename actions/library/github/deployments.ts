import type { GitHubApi } from './api.ts';
import { idAt, member, textAt } from './json.ts';

/** What GitHub shows of a deployment. `inactive`: another one took its place, or its environment is gone. */
export type DeploymentState = 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';

/** A record that something was brought to an environment: for people to read; nothing of the suite rests on it. */
export interface Deployment {
  readonly id: string;
  /** What tells the deployments of one environment apart. */
  readonly payload: unknown;
}

export interface DeploymentWish {
  readonly environment: string;
  readonly commit: string;
  /** Tells this one from all others, also when the answer to its request is lost. */
  readonly key: string;
}

const permission = 'deployments: write';

/** The records of a repository. */
export class Deployments {
  readonly #api: GitHubApi;
  readonly #path: string;

  constructor(api: GitHubApi, repository: string) {
    this.#api = api;
    this.#path = `/repos/${repository}/deployments`;
  }

  /**
   * The id of a new record. Neither transient nor of production by its flags, whatever its environment is: of those
   * alone GitHub takes the one before out of use by itself when the next one succeeds.
   * Source: docs.github.com, REST API, "Create a deployment" and "Create a deployment status", `auto_inactive`.
   */
  async begin({ environment, commit, key }: DeploymentWish): Promise<string> {
    const body = {
      ref: commit,
      environment,
      auto_merge: false,
      required_contexts: [],
      transient_environment: false,
      production_environment: false,
      payload: { key },
    };
    const made = async () => {
      const page = await this.#page(environment, 1);
      return page.find((one) => textAt(one.payload, 'key') === key);
    };
    const answer = await this.#api.post(this.#path, permission, { body, made });
    return idAt(answer, 'id') ?? '';
  }

  async say(
    id: string,
    said: { readonly state: DeploymentState; readonly [more: string]: unknown },
  ) {
    await this.#api.post(`${this.#path}/${id}/statuses`, permission, { body: said });
  }

  /** All of an environment. */
  async of(environment: string): Promise<Deployment[]> {
    const all: Deployment[] = [];
    for (let number = 1; ; number += 1) {
      const page = await this.#page(environment, number);
      all.push(...page);
      if (page.length < pageSize) return all;
    }
  }

  /** What was said last; undefined when nothing was. */
  async stateOf({ id }: Deployment): Promise<string | undefined> {
    const path = `${this.#path}/${id}/statuses?per_page=${pageSize}`;
    const statuses = listIn(await this.#api.get(path, permission));
    return textAt(newest(statuses), 'state');
  }

  async #page(environment: string, number: number): Promise<Deployment[]> {
    const query = `environment=${encodeURIComponent(environment)}&per_page=${pageSize}&page=${number}`;
    const page = listIn(await this.#api.get(`${this.#path}?${query}`, permission));
    return page.map((one) => ({ id: idAt(one, 'id') ?? '', payload: member(one, 'payload') }));
  }
}

const pageSize = 100;

function listIn(answer: unknown): readonly unknown[] {
  return Array.isArray(answer) ? answer : [];
}

/** By its id: in which order a list comes is documented nowhere. */
function newest(all: readonly unknown[]): unknown {
  return [...all].sort((one, other) => Number(idAt(other, 'id')) - Number(idAt(one, 'id')))[0];
}
