import type { Tag, TaskDefinition } from '@aws-sdk/client-ecs';
import type { DescribedDefinition } from '../scenario.ts';
import { parseJson } from '../wire/lossless.ts';

/** One revision: AWS's JSON as it is, unknown members included. */
export interface Revision {
  readonly family: string;
  readonly revision: number;
  readonly arn: string;
  readonly raw: TaskDefinition;
  readonly tags: readonly Tag[];
  /** Milliseconds since the epoch. */
  readonly registeredAt: number;
  deregisteredAt?: number;
}

/** Task definitions by family; what is asked for is always the state at some time. */
export class Definitions {
  readonly #families = new Map<string, Revision[]>();

  constructor(known: readonly (DescribedDefinition | string)[], startedAt: number) {
    for (const one of known)
      this.#load(typeof one === 'string' ? parseDescribed(one) : one, startedAt);
  }

  #load({ taskDefinition, tags = [] }: DescribedDefinition, startedAt: number): void {
    const raw = taskDefinition as TaskDefinition;
    const inactive = raw.status === 'INACTIVE';
    this.add({
      family: raw.family ?? '',
      revision: raw.revision ?? 1,
      arn: raw.taskDefinitionArn ?? '',
      raw,
      tags,
      registeredAt: -Infinity,
      ...(inactive ? { deregisteredAt: startedAt } : {}),
    });
  }

  add(revision: Revision): void {
    const family = this.#families.get(revision.family) ?? [];
    this.#families.set(revision.family, [...family, revision]);
  }

  /** All revisions of a family that existed then, oldest first. */
  revisions(family: string, now: number): Revision[] {
    const all = this.#families.get(family) ?? [];
    return all
      .filter(({ registeredAt }) => registeredAt <= now)
      .sort((left, right) => left.revision - right.revision);
  }

  families(): string[] {
    return [...this.#families.keys()].sort();
  }

  /** By family (its latest active revision), family:revision or ARN. */
  find(name: string, now: number): Revision | undefined {
    const [family = '', revision] = name.slice(name.lastIndexOf('/') + 1).split(':');
    const known = this.revisions(family, now);
    if (revision === undefined) return known.filter((one) => isActive(one, now)).at(-1);
    const found = known.find((one) => one.revision === Number(revision));
    return found && (!name.startsWith('arn:') || found.arn === name) ? found : undefined;
  }
}

export function isActive(revision: Revision, now: number): boolean {
  return revision.deregisteredAt === undefined || revision.deregisteredAt > now;
}

function parseDescribed(text: string): DescribedDefinition {
  return parseJson(text) as DescribedDefinition;
}

/** What DescribeTaskDefinition shows: the status is the only member that time changes. */
export function definitionAt(revision: Revision, now: number): TaskDefinition {
  const { raw, deregisteredAt } = revision;
  if (isActive(revision, now) || raw.status === 'INACTIVE') return raw;
  return { ...raw, status: 'INACTIVE', deregisteredAt: new Date(deregisteredAt ?? now) };
}
