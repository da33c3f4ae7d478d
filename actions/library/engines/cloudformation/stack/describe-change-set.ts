import { createHash } from 'node:crypto';
import type { Change, CloudFormation, DescribedChangeSet } from '../../../aws/cloudformation.ts';
import { canonical, type Json } from '../../../sealed-plan/json.ts';

/** A change set, and those of the stacks nested in its stack by their logical ids. */
export interface Described {
  readonly changeSet: DescribedChangeSet;
  readonly nested: ReadonlyMap<string, Described>;
}

/**
 * A change set with all that AWS tells of it; undefined when it is gone. It is asked for twice: with the values of
 * properties AWS leaves out resources (`[WARN] --include-property-values option can return incomplete ChangeSet
 * data`), without them it leaves out the values.
 */
export async function describe(cloud: CloudFormation, arn: string): Promise<Described | undefined> {
  const [full, valued] = await Promise.all([
    cloud.changeSet(arn, 'names'),
    cloud.changeSet(arn, 'values'),
  ]);
  if (!full || !valued) return undefined;
  const changeSet = { ...full, Changes: merged(full.Changes, valued.Changes) };
  const nested = await Promise.all(
    nestedIn(changeSet).map(async ([id, child]) => [id, await describe(cloud, child)] as const),
  );
  return { changeSet, nested: new Map(nested.filter(isFound)) };
}

/** Every resource of both, with its values where one has them. */
export function merged(full: readonly Change[], valued: readonly Change[]): Change[] {
  const withValues = new Map(valued.map((change) => [idOf(change), change]));
  const known = new Set(full.map(idOf));
  return [
    ...full.map((change) => withValues.get(idOf(change)) ?? change),
    ...valued.filter((change) => !known.has(idOf(change))),
  ];
}

function idOf({ ResourceChange }: Change): string {
  return ResourceChange?.LogicalResourceId ?? '';
}

function nestedIn({ Changes }: DescribedChangeSet): [string, string][] {
  return Changes.flatMap(({ ResourceChange: { ChangeSetId, LogicalResourceId = '' } = {} }) =>
    ChangeSetId === undefined ? [] : [[LogicalResourceId, ChangeSetId] as [string, string]],
  );
}

function isFound(
  entry: readonly [string, Described | undefined],
): entry is readonly [string, Described] {
  return entry[1] !== undefined;
}

/**
 * What a change set does, in one hash: the same however often and in which order it is told. How far it is
 * (statuses) is not part of it.
 */
export function digestOf(described: Described): string {
  return createHash('sha256')
    .update(canonical(essence(described)))
    .digest('hex');
}

function essence({ changeSet, nested }: Described): Json {
  const { StackId, ChangeSetId, Parameters, Capabilities, Tags, Changes, ...rest } = changeSet;
  const { NotificationARNs, RollbackConfiguration, OnStackFailure } = rest;
  const lists = { Parameters, Capabilities, Tags, NotificationARNs };
  const inOrder = Object.entries(lists).map(([name, list]) => [name, sorted(list ?? [])]);
  return plain({
    ...{ StackId, ChangeSetId, RollbackConfiguration, OnStackFailure },
    ...Object.fromEntries(inOrder),
    Changes: sorted(Changes.map(withSortedParts)),
    nested: sorted([...nested].map(([id, child]) => [id, essence(child)])),
  });
}

function withSortedParts(change: Change): unknown {
  const { ResourceChange } = change;
  if (!ResourceChange) return change;
  const { Details = [], Scope = [] } = ResourceChange;
  return {
    ...change,
    ResourceChange: { ...ResourceChange, Details: sorted(Details), Scope: sorted(Scope) },
  };
}

function sorted(list: readonly unknown[]): Json[] {
  const texts = list.map((item) => canonical(plain(item)));
  return texts.toSorted().map((text) => JSON.parse(text) as Json);
}

/** Without members that are undefined, and dates as texts. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
