import type { Resource, Template } from '../../infra/synthesised.ts';
import type { Counts } from './account-of-infra.ts';

/** What the services of an account shall hold of a template: parts that stand inside of another resource count as well. */
export function expectedOf({ Resources }: Template): Counts {
  const made = Object.values(Resources).filter(({ Condition }) => Condition === undefined);
  return summed(made.flatMap((resource) => [[resource.Type, 1] as const, ...insideOf(resource)]));
}

function insideOf({ Type, Properties }: Resource): (readonly [string, number])[] {
  if (Type === 'AWS::IAM::Role') return [['AWS::IAM::Policy', listed(Properties?.Policies)]];
  if (Type === 'AWS::EC2::SecurityGroup')
    return [['AWS::EC2::SecurityGroupIngress', listed(Properties?.SecurityGroupIngress)]];
  return [];
}

function listed(members: readonly unknown[] | undefined): number {
  return members?.length ?? 0;
}

/** What came between two looks; what went counts below zero. */
export function difference(before: Counts, after: Counts): Counts {
  const types = Object.keys(after);
  return without0(types.map((type) => [type, (after[type] ?? 0) - (before[type] ?? 0)]));
}

function summed(all: readonly (readonly [string, number])[]): Counts {
  const totals = new Map<string, number>();
  for (const [type, number] of all) totals.set(type, (totals.get(type) ?? 0) + number);
  return without0([...totals]);
}

function without0(all: readonly (readonly [string, number])[]): Counts {
  return Object.fromEntries(all.filter(([, number]) => number !== 0));
}
