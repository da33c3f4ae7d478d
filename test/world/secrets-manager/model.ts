import type { Scenario, ScenarioSecret } from '../scenario.ts';

/** Secrets Manager ends each ARN with six random characters; here they are always these. */
const suffix = 'AbCdEf';

/** The secrets of one region. */
export class SecretsModel {
  readonly #prefix: string;
  readonly #secrets: readonly ScenarioSecret[];

  constructor({ partition = 'aws', region, account, secrets = [] }: Scenario) {
    this.#prefix = `arn:${partition}:secretsmanager:${region}:${account}:secret:`;
    this.#secrets = secrets;
  }

  arn({ name }: ScenarioSecret): string {
    return `${this.#prefix}${name}-${suffix}`;
  }

  /** By name, by ARN, or by the ARN without its six characters. */
  find(nameOrArn: string): ScenarioSecret | undefined {
    const name = nameOrArn.startsWith(this.#prefix)
      ? nameOrArn.slice(this.#prefix.length)
      : nameOrArn;
    return this.#secrets.find(
      (secret) => secret.name === name || `${secret.name}-${suffix}` === name,
    );
  }

  /** Whether an ARN belongs to this account and region. */
  owns(arn: string): boolean {
    return arn.startsWith(this.#prefix);
  }
}
