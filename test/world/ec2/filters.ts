import type { Filter } from '@aws-sdk/client-ec2';
import { AwsFailure } from '../failure.ts';
import { fits } from '../wildcards.ts';

/** What a filter can ask of a resource: a name and the values it has under that name. */
export type Facts = Readonly<Record<string, readonly string[]>>;

/** A resource passes when each filter has one value that fits. */
export function passes(facts: Facts, filters: readonly Filter[] | undefined): boolean {
  return (filters ?? []).every(({ Name = '', Values = [] }) => {
    const seen = factsNamed(facts, Name);
    return Values.some((pattern) => seen.some((value) => fits(pattern, value)));
  });
}

/** Tags carry names of the user's choice; any other name must be one that EC2 knows. */
function factsNamed(facts: Facts, name: string): readonly string[] {
  const known = facts[name] ?? (name.startsWith('tag:') ? [] : undefined);
  if (known) return known;
  throw new AwsFailure('InvalidParameterValue', `The filter '${name}' is invalid`);
}

export function tagFacts(tags: Readonly<Record<string, string>>): Facts {
  const each = Object.entries(tags).map(([key, value]) => [`tag:${key}`, [value]] as const);
  return { ...Object.fromEntries(each), 'tag-key': Object.keys(tags) };
}

export function tagSet(tags: Readonly<Record<string, string>>) {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
