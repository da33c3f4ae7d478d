import type { GitHubScenario } from './scenario.ts';

export interface DeploymentStatus {
  readonly id: number;
  readonly state: string;
  readonly environmentUrl: string;
  readonly logUrl: string;
}

export interface WorldDeployment {
  readonly id: number;
  readonly ref: string;
  readonly environment: string;
  readonly payload: unknown;
  readonly isTransient: boolean;
  readonly isProduction: boolean;
  readonly statuses: DeploymentStatus[];
}

const states = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'];

type Said = Readonly<Record<string, unknown>>;

/** The deployments of a repository, by the rules of its API. */
export class DeploymentStore {
  readonly all: WorldDeployment[] = [];
  readonly #scenario: GitHubScenario;
  #ids = 9_000;

  constructor(scenario: GitHubScenario) {
    this.#scenario = scenario;
  }

  /** Environments that exist because somebody deployed to them: nothing protects these. */
  get opened(): string[] {
    const known = this.#scenario.environments.map(({ name }) => name);
    const named = this.all.map(({ environment }) => environment);
    return [...new Set(named)].filter((name) => !known.includes(name));
  }

  /** What GitHub says against it, where it does. */
  add(said: Said): WorldDeployment | string {
    const { ref, environment = 'production', payload = {} } = said;
    if (typeof ref !== 'string' || !this.#commits.includes(ref)) return `No ref found for: ${ref}`;
    const made = {
      ...{ id: this.#nextId(), ref, environment: String(environment), payload, statuses: [] },
      isTransient: said.transient_environment === true,
      isProduction: said.production_environment === true,
    };
    this.all.unshift(made);
    return made;
  }

  say(to: WorldDeployment, said: Said): DeploymentStatus | string {
    const { state, environment_url: environmentUrl = '', log_url: logUrl = '' } = said;
    if (!states.includes(String(state))) return `state: ${state} is not included in the list`;
    const status = {
      ...{ id: this.#nextId(), state: String(state) },
      ...{ environmentUrl: String(environmentUrl), logUrl: String(logUrl) },
    };
    to.statuses.unshift(status);
    if (state === 'success' && said.auto_inactive !== false) this.#replaced(to);
    return status;
  }

  stateOf({ statuses: [latest] }: WorldDeployment): string | undefined {
    return latest?.state;
  }

  #replaced({ id, environment }: WorldDeployment): void {
    for (const one of this.all)
      if (
        one.id < id &&
        one.environment === environment &&
        !one.isTransient &&
        !one.isProduction &&
        this.stateOf(one) === 'success'
      )
        this.say(one, { state: 'inactive' });
  }

  get #commits(): string[] {
    const { runs, commits = [] } = this.#scenario;
    return [...runs.map(({ sha }) => sha), ...commits];
  }

  #nextId(): number {
    this.#ids += 1;
    return this.#ids;
  }
}
