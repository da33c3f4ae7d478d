import { expect, it } from '@jest/globals';
import type { ResourceChange } from '../../../../../actions/library/aws/cloudformation.ts';
import { plannedChanges } from '../../../../../actions/library/engines/cloudformation/changes/planned-changes.ts';
import { summarise } from '../../../../../actions/library/review/summarise.ts';
import { around, bucket, described, maskKey, summaryOf, templates } from '../told-changes.ts';

const secretive = {
  Parameters: { Key: { Type: 'String', NoEcho: true }, Size: { Type: 'String' } },
  Resources: {
    Files: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        Direct: { Ref: 'Key' },
        Within: { 'Fn::Sub': ['user:$', '{Key}@host'].join('') },
        Joined: { 'Fn::Join': ['', ['a', { Ref: 'Key' }]] },
        Deep: [{ Value: { 'Fn::If': ['C', { Ref: 'Key' }, 'x'] } }],
        Perhaps: [{ 'Fn::If': ['C', 'x', { Ref: 'AWS::NoValue' }] }, { Ref: 'Key' }],
        Resolved: '{{resolve:secretsmanager:db:SecretString:word}}',
        Size: { Ref: 'Size' },
      },
    },
  },
};

it('hides what comes of NoEcho parameters and dynamic references, and shows the references', () => {
  const reference = '{{resolve:secretsmanager:db:SecretString:word}}';
  const planted = {
    Direct: 'planted-1',
    Within: 'user:planted-2@host',
    Joined: 'aplanted-3',
    Deep: [{ Value: 'planted-4' }],
    Perhaps: ['planted-5'],
    Resolved: 'planted-6',
    Size: '2',
  };
  const change: ResourceChange = {
    ...bucket,
    Action: 'Modify',
    BeforeContext: JSON.stringify({ Properties: { Resolved: reference } }),
    AfterContext: JSON.stringify({ Properties: planted }),
  };
  const summary = summaryOf([change], secretive);
  expect(JSON.stringify(summary)).not.toContain('planted-');
  const shown = summary.changes[0]?.attributes.map(({ path }) => path);
  expect(shown).toContain('Properties.Size');
  expect(shown).toHaveLength(7);
  const back = { ...change, BeforeContext: '{}', AfterContext: change.BeforeContext } as const;
  expect(JSON.stringify(summaryOf([back], secretive))).toContain(reference);
});

it('hides a context that was cut off, and all values of a template that nobody knows', () => {
  const cut: ResourceChange = {
    ...bucket,
    Action: 'Modify',
    AfterContext: '{"Properties":{"a":"planted',
  };
  expect(JSON.stringify(summaryOf([cut]))).not.toContain('planted');
  const whole = { ...cut, AfterContext: '{"Properties":{"a":"planted"}}' };
  const unknown = { before: undefined, after: undefined, nested: new Map() };
  const stack = { name: 'app', described: described([whole]), templates: unknown };
  const summary = summarise(plannedChanges([stack], around), maskKey);
  expect(JSON.stringify(summary)).not.toContain('planted');
});

it('shows nested stacks under their parent, and hides what they are given of its secrets', () => {
  const inner = described([
    {
      LogicalResourceId: 'Db',
      ResourceType: 'AWS::RDS::DBInstance',
      Action: 'Add',
      AfterContext: '{"Properties":{"Word":"planted","Size":"2"}}',
    },
  ]);
  const outer = { LogicalResourceId: 'Data', ResourceType: 'AWS::CloudFormation::Stack' };
  const parent = {
    Parameters: { Key: { NoEcho: 'true' } },
    Resources: { Data: { Properties: { Parameters: { Given: { Ref: 'Key' } } } } },
  };
  const child = {
    Parameters: { Given: {} },
    Resources: { Db: { Properties: { Word: { Ref: 'Given' }, Size: '2' } } },
  };
  const stack = {
    name: 'app',
    described: described([{ ...outer, Action: 'Modify' }], new Map([['Data', inner]])),
    templates: templates(parent, new Map([['Data', templates(child)]])),
  };
  const summary = summarise(plannedChanges([stack], around), maskKey);
  expect(summary.changes.map(({ address }) => address)).toEqual(['app/Data', 'app/Data/Db']);
  expect(JSON.stringify(summary)).not.toContain('planted');
});
