import type { Scenario } from '../scenario.ts';
import { fits } from '../wildcards.ts';
import { LogStream, type StreamSource } from './stream.ts';

/** Log groups of one region and the streams in them. */
export class LogsModel {
  readonly #groups = new Map<string, Map<string, LogStream>>();
  readonly #patterns: readonly string[];

  constructor(scenario: Scenario, region = scenario.region) {
    const all = (scenario.logGroups ?? []).map((group) =>
      typeof group === 'string' ? { name: group, region: scenario.region } : group,
    );
    const names = all.filter((group) => group.region === region).map(({ name }) => name);
    this.#patterns = names.filter((name) => name.includes('*'));
    for (const name of names.filter((one) => !one.includes('*'))) this.create(name);
  }

  groups(): string[] {
    return [...this.#groups.keys()].sort();
  }

  create(group: string): void {
    if (!this.#groups.has(group)) this.#groups.set(group, new Map());
  }

  has(group: string): boolean {
    return this.#groups.has(group) || this.#patterns.some((pattern) => fits(pattern, group));
  }

  /** awslogs writes here. Where the group is missing nothing arrives. */
  open(group: string, source: StreamSource): void {
    if (!this.has(group)) return;
    this.create(group);
    this.#groups.get(group)?.set(source.name, new LogStream(source));
  }

  /** A stream exists from its first readable line on. */
  stream(group: string, name: string, now: number): LogStream | undefined {
    const stream = this.#groups.get(group)?.get(name);
    return stream && stream.at(now).readable > 0 ? stream : undefined;
  }

  streams(group: string, now: number): LogStream[] {
    const all = [...(this.#groups.get(group)?.values() ?? [])];
    return all.filter((stream) => stream.at(now).readable > 0);
  }
}
