import { expect, it } from '@jest/globals';
import type { ResourceChange } from '../../../../../actions/library/aws/cloudformation.ts';
import { plannedChanges } from '../../../../../actions/library/engines/cloudformation/changes/planned-changes.ts';
import { readTemplate } from '../../../../../actions/library/engines/cloudformation/template/template.ts';
import { summarise } from '../../../../../actions/library/review/summarise.ts';
import { around, bucket, described, maskKey, summaryOf } from '../told-changes.ts';

type End = readonly [action: string, danger?: string];

const ends: readonly [string, ResourceChange, End][] = [
  ['an addition', { Action: 'Add' }, ['create']],
  ['an update', { Action: 'Modify', Replacement: 'False' }, ['update']],
  ['a removal', { Action: 'Remove', PolicyAction: 'Delete' }, ['delete', 'delete']],
  ['a removal that says nothing', { Action: 'Remove' }, ['delete', 'delete']],
  [
    'a removal with a snapshot',
    { Action: 'Remove', PolicyAction: 'Snapshot' },
    ['delete', 'delete'],
  ],
  ['a removal that retains', { Action: 'Remove', PolicyAction: 'Retain' }, ['forget', 'forget']],
  [
    'a replacement',
    { Action: 'Modify', Replacement: 'True', PolicyAction: 'ReplaceAndDelete' },
    ['create-then-delete', 'replace'],
  ],
  [
    'a replacement that says nothing of the old one',
    { Action: 'Modify', Replacement: 'True' },
    ['create-then-delete', 'replace'],
  ],
  [
    'a replacement that retains',
    { Action: 'Modify', Replacement: 'True', PolicyAction: 'ReplaceAndRetain' },
    ['create-then-forget', 'replace'],
  ],
  [
    'a policy that replaces, whatever else is said',
    { Action: 'Modify', Replacement: 'False', PolicyAction: 'ReplaceAndSnapshot' },
    ['create-then-delete', 'replace'],
  ],
  ['what may be replaced', { Action: 'Modify', Replacement: 'Conditional' }, ['update', 'replace']],
  ['what is decided later', { Action: 'Dynamic' }, ['update', 'incomplete']],
  ['what nobody knows yet', { Action: 'Teleport' as 'Add' }, ['update', 'incomplete']],
];

it.each(ends)('tells %s with its danger', (_, change, [action, danger]) => {
  const summary = summaryOf([{ ...bucket, ...change }]);
  expect(summary.changes).toMatchObject([
    { address: 'app/Files', type: 'AWS::S3::Bucket', action },
  ]);
  expect(summary.dangers.map(({ kind }) => kind)).toEqual(danger ? [danger] : []);
});

it('tells what is taken over', () => {
  const change = { ...bucket, Action: 'Import', PhysicalResourceId: 'files-1' } as const;
  expect(summaryOf([change]).changes).toMatchObject([{ imported: { id: 'files-1' } }]);
});

it('shows what differs between the contexts, and what only the apply will know', () => {
  const summary = summaryOf([
    {
      ...bucket,
      Action: 'Modify',
      Replacement: 'True',
      Details: [
        {
          Target: { Path: '/Properties/Name', RequiresRecreation: 'Always' },
          Evaluation: 'Static',
        },
      ],
      BeforeContext: '{"Properties":{"Name":"a","Role":"r","Same":1}}',
      AfterContext: '{"Properties":{"Name":"b","Role":"{{changeSet:KNOWN_AFTER_APPLY}}","Same":1}}',
    },
  ]);
  expect(summary.changes[0]?.attributes).toEqual([
    {
      path: 'Properties.Name',
      before: { text: 'a' },
      after: { text: 'b' },
      forcesReplacement: true,
    },
    {
      path: 'Properties.Role',
      before: { text: 'r' },
      after: { unknown: true },
      forcesReplacement: false,
    },
  ]);
  expect(summary.changes[0]?.cause).toEqual({
    kind: 'attribute-cannot-change',
    reason: 'by Properties.Name',
  });
});

it('tells attributes of which AWS gives the names alone', () => {
  const Details: ResourceChange['Details'] = [
    { Target: { Attribute: 'Properties', Name: 'Name' } },
    { Target: { Path: '/Properties/Size', BeforeValue: '1', AfterValue: '2' } },
  ];
  const change: ResourceChange = { ...bucket, Action: 'Modify', Details };
  expect(summaryOf([change]).changes[0]?.attributes).toEqual([
    {
      path: 'Properties.Name',
      before: { absent: true },
      after: { unknown: true },
      forcesReplacement: false,
    },
    {
      path: 'Properties.Size',
      before: { text: '1' },
      after: { text: '2' },
      forcesReplacement: false,
    },
  ]);
});

it('tells outputs that are made otherwise, and functions of the account that run', () => {
  const before = readTemplate(
    '{"Resources":{},"Outputs":{"Url":{"Value":"a"},"Old":{"Value":"b"}}}',
  );
  const after = readTemplate('{"Resources":{},"Outputs":{"Url":{"Value":{"Ref":"X"}}}}');
  const custom = {
    LogicalResourceId: 'Seed',
    ResourceType: 'Custom::Seed',
    Action: 'Add',
  } as const;
  const stack = {
    name: 'app',
    described: described([custom]),
    templates: { before, after, nested: new Map() },
  };
  const summary = summarise(plannedChanges([stack], around), maskKey);
  expect(summary.outputs).toMatchObject([
    { name: 'app/Old', action: 'delete' },
    { name: 'app/Url', action: 'update' },
  ]);
  expect(summary.dangers).toMatchObject([{ kind: 'runs-code', address: 'app/Seed' }]);
});

it('names a stack that is planned later as a danger', () => {
  const deferred = [{ address: 'late', type: 'AWS::CloudFormation::Stack', reason: 'it needs X' }];
  const summary = summarise(plannedChanges([], { ...around, deferred }), maskKey);
  expect(summary.dangers.map(({ kind }) => kind)).toEqual(['incomplete', 'deferred']);
});
