import type { Scenario, ScenarioParameter } from '../scenario.ts';

/** A parameter as it was from `at` on; without a version it was not there. */
export interface ParameterState extends ScenarioParameter {
  readonly version: number;
  readonly at: number;
}

interface Gone {
  readonly version: undefined;
  readonly at: number;
}

const created = Date.parse('2026-11-01T08:00:00Z');
const mostVersions = 100;

/** The parameters of one region, with all that they were: a read may see an earlier time. */
export class ParametersModel {
  readonly #prefix: string;
  readonly #histories = new Map<string, (ParameterState | Gone)[]>();

  constructor({ partition = 'aws', region, account, parameters = [] }: Scenario) {
    this.#prefix = `arn:${partition}:ssm:${region}:${account}:parameter`;
    for (const parameter of parameters)
      this.#histories.set(parameter.name, [{ ...parameter, version: 1, at: created }]);
  }

  arn({ name }: Pick<ScenarioParameter, 'name'>): string {
    return `${this.#prefix}${name.startsWith('/') ? '' : '/'}${name}`;
  }

  /** Those that were there at that time. */
  all(now = Number.POSITIVE_INFINITY): ParameterState[] {
    const names = [...this.#histories.keys()];
    return names.flatMap((name) => this.at(name, now) ?? []);
  }

  /** By name or ARN, or with a version behind it. */
  find(nameOrArn: string, now = Number.POSITIVE_INFINITY): ParameterState | undefined {
    const [, bare = nameOrArn, selector] = /^(.*?)(?::(\d+))?$/.exec(nameOrArn) ?? [];
    const name = this.#nameOf(bare);
    if (selector === undefined) return this.at(name, now);
    return this.versions(name, now).find(({ version }) => version === Number(selector));
  }

  /** The newest version of that time. */
  at(name: string, now: number): ParameterState | undefined {
    return this.versions(name, now).at(-1);
  }

  /** The hundred newest of those since the parameter was created last. */
  versions(name: string, now: number): ParameterState[] {
    const known = (this.#histories.get(name) ?? []).filter(({ at }) => at <= now);
    const since = known.findLastIndex(({ version }) => version === undefined);
    const living = known.slice(since + 1) as ParameterState[];
    return living.slice(-mostVersions);
  }

  /** Answers the new version: 1 for a parameter that was not there. */
  put(parameter: ScenarioParameter, now: number): number {
    const version = (this.at(parameter.name, now)?.version ?? 0) + 1;
    this.#push(parameter.name, { ...parameter, version, at: now });
    return version;
  }

  delete(name: string, now: number): void {
    this.#push(name, { version: undefined, at: now });
  }

  /** Whether an ECS `valueFrom` is a parameter of this account and region: by ARN, or a bare name. */
  owns(reference: string): boolean {
    return reference.startsWith(this.#prefix) || !reference.startsWith('arn:');
  }

  #push(name: string, state: ParameterState | Gone): void {
    const history = this.#histories.get(name) ?? [];
    this.#histories.set(name, [...history, state]);
  }

  #nameOf(nameOrArn: string): string {
    if (!nameOrArn.startsWith(this.#prefix)) return nameOrArn;
    const path = nameOrArn.slice(this.#prefix.length);
    return this.#histories.has(path) ? path : path.slice(1);
  }
}
