import type { Scenario } from '../scenario.ts';
import { LogStream, type StreamSource } from './stream.ts';

/** Log groups of one region and the streams in them. */
export class LogsModel {
  readonly #groups = new Map<string, Map<string, LogStream>>();

  constructor(scenario: Scenario) {
    for (const name of scenario.logGroups ?? []) this.#groups.set(name, new Map());
  }

  groups(): string[] {
    return [...this.#groups.keys()].sort();
  }

  /** awslogs writes here. Where the group is missing nothing arrives. */
  open(group: string, source: StreamSource): void {
    this.#groups.get(group)?.set(source.name, new LogStream(source));
  }

  create(group: string): void {
    if (!this.#groups.has(group)) this.#groups.set(group, new Map());
  }

  has(group: string): boolean {
    return this.#groups.has(group);
  }

  /** A stream exists from its first readable line on. */
  stream(group: string, name: string, now: number): LogStream | undefined {
    const stream = this.#groups.get(group)?.get(name);
    return stream && stream.readable(now) > 0 ? stream : undefined;
  }

  streams(group: string, now: number): LogStream[] {
    const all = [...(this.#groups.get(group)?.values() ?? [])];
    return all.filter((stream) => stream.readable(now) > 0);
  }
}
