import { expect, it } from '@jest/globals';
import { queue } from '../plan-by-hand.ts';
import { CloudStage } from '../stage.ts';

const key = { Type: 'String', NoEcho: true };
const planted = [{ ParameterKey: 'Key', ParameterValue: 'planted-key' }];

it('tells no output that is made of a hidden parameter, though CloudFormation shows it', async () => {
  const stage = new CloudStage();
  const template = {
    Parameters: { Key: key },
    Resources: { Jobs: queue(1) },
    Outputs: {
      Address: { Value: { 'Fn::Join': ['@', ['shop', { Ref: 'Key' }]] } },
      Url: { Value: { Ref: 'Jobs' } },
    },
  };
  const saved = await stage.plan({ name: 'app', template, more: { Parameters: planted } });
  const { outputs } = await stage.apply(saved);
  expect(outputs).toEqual([
    { name: 'Address', sensitive: true },
    { name: 'Url', sensitive: false, value: expect.stringContaining('Jobs') },
  ]);
  expect(stage.site.text).not.toContain('planted-');
});

it('nor one of a nested stack that was given it', async () => {
  const url = 'https://s3.amazonaws.com/templates/inner.json';
  const inner = {
    Parameters: { Word: { Type: 'String' } },
    Resources: { Jobs: queue(1) },
    Outputs: { Told: { Value: { Ref: 'Word' } } },
  };
  const nested = (Word: object | string) => ({
    Type: 'AWS::CloudFormation::Stack',
    Properties: { TemplateURL: url, Parameters: { Word } },
  });
  const template = {
    Parameters: { Key: key },
    Resources: { Secret: nested({ Ref: 'Key' }), Plain: nested('plain') },
    Outputs: {
      Hidden: { Value: { 'Fn::GetAtt': ['Secret', 'Outputs.Told'] } },
      Shown: { Value: { 'Fn::GetAtt': 'Plain.Outputs.Told' } },
    },
  };
  const stage = new CloudStage({ templates: { [url]: inner } });
  const saved = await stage.plan({ name: 'app', template, more: { Parameters: planted } });
  const { outputs } = await stage.apply(saved);
  expect(outputs).toEqual([
    { name: 'Hidden', sensitive: true },
    { name: 'Shown', sensitive: false, value: 'plain' },
  ]);
});
