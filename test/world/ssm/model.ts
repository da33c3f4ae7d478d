import type { Scenario, ScenarioParameter } from '../scenario.ts';

/** The parameters of one region. */
export class ParametersModel {
  readonly all: readonly ScenarioParameter[];
  readonly #prefix: string;

  constructor({ partition = 'aws', region, account, parameters = [] }: Scenario) {
    this.#prefix = `arn:${partition}:ssm:${region}:${account}:parameter`;
    this.all = parameters;
  }

  arn({ name }: ScenarioParameter): string {
    return `${this.#prefix}${name.startsWith('/') ? '' : '/'}${name}`;
  }

  /** By name or ARN; of `name:version` only version 1 is there. */
  find(nameOrArn: string): ScenarioParameter | undefined {
    const known = (name: string) =>
      this.all.find((one) => one.name === name || this.arn(one) === name);
    return (
      known(nameOrArn) ?? (nameOrArn.endsWith(':1') ? known(nameOrArn.slice(0, -2)) : undefined)
    );
  }

  /** Whether an ECS `valueFrom` is a parameter of this account and region: by ARN, or a bare name. */
  owns(reference: string): boolean {
    return reference.startsWith(this.#prefix) || !reference.startsWith('arn:');
  }
}
