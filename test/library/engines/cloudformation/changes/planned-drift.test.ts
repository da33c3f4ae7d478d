import { expect, it } from '@jest/globals';
import { driftsOf } from '../../../../../actions/library/engines/cloudformation/changes/planned-drift.ts';
import { readTemplate } from '../../../../../actions/library/engines/cloudformation/template/template.ts';

const template = readTemplate(
  JSON.stringify({
    Parameters: { Word: { Type: 'String' } },
    Resources: { Jobs: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { Ref: 'Word' } } } },
  }),
);
const drift = {
  StackId: 'stack',
  LogicalResourceId: 'Jobs',
  ResourceType: 'AWS::SQS::Queue',
  StackResourceDriftStatus: 'MODIFIED' as const,
  Timestamp: new Date(0),
  PropertyDifferences: [
    {
      PropertyPath: '/QueueName',
      ExpectedValue: 'planted-name',
      ActualValue: 'other',
      DifferenceType: 'NOT_EQUAL' as const,
    },
  ],
};

it.each([
  [['app'], false],
  [['app', 'Inner'], true],
])('of a stack at %j what comes of a parameter is hidden: %j', (path, isHidden) => {
  const [change] = driftsOf([drift], { path, template });
  expect(change?.before).toEqual({ QueueName: 'planted-name' });
  expect(change?.beforeSensitive).toEqual({ QueueName: isHidden });
  expect(change?.afterSensitive).toEqual({ QueueName: isHidden });
});
