import { expect, it } from '@jest/globals';
import type { Change } from '../../../../../actions/library/aws/cloudformation.ts';
import {
  type Described,
  digestOf,
  merged,
} from '../../../../../actions/library/engines/cloudformation/stack/describe-change-set.ts';

function change(id: string, more: Change['ResourceChange'] = {}): Change {
  return { Type: 'Resource', ResourceChange: { LogicalResourceId: id, ...more } };
}

function described(changes: readonly Change[], more: object = {}): Described {
  return { changeSet: { Changes: changes, ...more }, nested: new Map() };
}

it('keeps every resource of both descriptions, with its values where one has them', () => {
  const full = [change('A'), change('B')];
  const valued = [change('B', { AfterContext: '{}' }), change('C')];
  expect(merged(full, valued)).toEqual([
    change('A'),
    change('B', { AfterContext: '{}' }),
    change('C'),
  ]);
});

it('hashes what a change set does, however it is ordered and however far it is', () => {
  const [one, two] = [change('A', { Scope: ['Tags', 'Properties'] }), change('B')];
  const first = described([one, two], { Status: 'CREATE_COMPLETE', ExecutionStatus: 'AVAILABLE' });
  const again = [change('B'), change('A', { Scope: ['Properties', 'Tags'] })];
  expect(digestOf(described(again, { ExecutionStatus: 'OBSOLETE' }))).toBe(digestOf(first));
});

it.each([
  ['a value', [change('A', { AfterContext: '{"a":1}' })], {}],
  ['a resource more', [change('A'), change('B')], {}],
  ['a parameter', [change('A')], { Parameters: [{ ParameterKey: 'P', ParameterValue: 'v' }] }],
  ['a tag', [change('A')], { Tags: [{ Key: 'env', Value: 'beta' }] }],
  ['another change set', [change('A')], { ChangeSetId: 'arn:another' }],
])('hashes %s differently', (_, changes, more) => {
  expect(digestOf(described(changes, more))).not.toBe(digestOf(described([change('A')])));
});

it('hashes what nested stacks do', () => {
  const outer = described([change('Inner')]);
  const withNested = { ...outer, nested: new Map([['Inner', described([change('Deep')])]]) };
  expect(digestOf(withNested)).not.toBe(digestOf(outer));
});
