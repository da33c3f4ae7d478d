import type { Scenario, ScenarioParameter } from '../scenario.ts';

/** One value that a parameter has had. */
export interface ParameterVersion {
  readonly name: string;
  readonly value: string;
  readonly type: NonNullable<ScenarioParameter['type']>;
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What the scenario gave was written before anything else. */
const before = Date.parse('2026-11-01T08:00:00Z');

/** The parameters of one region: every version, so that an answer can show what was so then. */
export class ParametersModel {
  readonly #prefix: string;
  readonly #versions = new Map<string, ParameterVersion[]>();

  constructor({ partition = 'aws', region, account, parameters = [] }: Scenario) {
    this.#prefix = `arn:${partition}:ssm:${region}:${account}:parameter`;
    for (const { name, value, type = 'String' } of parameters)
      this.#versions.set(name, [{ name, value, type, version: 1, at: before }]);
  }

  /** The newest version of each that was there then. */
  all(now: number): ParameterVersion[] {
    return [...this.#versions.keys()].flatMap((name) => this.#at(name, now) ?? []);
  }

  arn({ name }: Pick<ParameterVersion, 'name'>): string {
    return `${this.#prefix}${name.startsWith('/') ? '' : '/'}${name}`;
  }

  /** By name or ARN, the newest then; with `:version` behind it that one. */
  find(nameOrArn: string, now = Infinity): ParameterVersion | undefined {
    const [, bare = nameOrArn, version] = /^(.*?):(\d+)$/.exec(nameOrArn) ?? [];
    const named = (text: string) =>
      [...this.#versions.keys()].find((name) => name === text || this.arn({ name }) === text);
    const whole = named(nameOrArn);
    if (whole !== undefined) return this.#at(whole, now);
    const name = named(bare);
    const known = name === undefined ? [] : (this.#versions.get(name) ?? []);
    return known.find((one) => one.version === Number(version) && one.at <= now);
  }

  /** Another version, or the first. */
  put({ name, value, type, at }: Omit<ParameterVersion, 'version'>): ParameterVersion {
    const known = this.#versions.get(name) ?? [];
    const next = { name, value, type, at, version: (known.at(-1)?.version ?? 0) + 1 };
    this.#versions.set(name, [...known, next]);
    return next;
  }

  /** Whether an ECS `valueFrom` is a parameter of this account and region: by ARN, or a bare name. */
  owns(reference: string): boolean {
    return reference.startsWith(this.#prefix) || !reference.startsWith('arn:');
  }

  #at(name: string, now: number): ParameterVersion | undefined {
    return (this.#versions.get(name) ?? []).filter(({ at }) => at <= now).at(-1);
  }
}
