import {
  DescribeStackDriftDetectionStatusCommand,
  DescribeStackResourceDriftsCommand,
  DescribeStacksCommand,
  DetectStackDriftCommand,
} from '@aws-sdk/client-cloudformation';
import { expect, it } from '@jest/globals';
import { open, queue } from './play.ts';

const differences = [
  {
    PropertyPath: '/DelaySeconds',
    ExpectedValue: '5',
    ActualValue: '9',
    DifferenceType: 'NOT_EQUAL' as const,
  },
];
const given = {
  stacks: [
    { name: 'app', template: { Resources: { Jobs: queue({ DelaySeconds: 5 }), Dead: queue() } } },
  ],
  fates: [{ resource: 'Jobs', drift: { status: 'MODIFIED' as const, differences } }],
};

it('drift is detected after a while, and told for each resource', async () => {
  const { client, clock, world } = open(given);
  const ofApp = { StackName: 'app' };
  const { StackDriftDetectionId = '' } = await client.send(new DetectStackDriftCommand(ofApp));
  const status = () =>
    client.send(new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId }));
  expect((await status()).DetectionStatus).toBe('DETECTION_IN_PROGRESS');
  await expect(client.send(new DetectStackDriftCommand(ofApp))).rejects.toThrow(
    'already in progress',
  );
  await clock.sleep(6_000);
  expect(await status()).toMatchObject({
    DetectionStatus: 'DETECTION_COMPLETE',
    StackDriftStatus: 'DRIFTED',
    DriftedStackResourceCount: 1,
  });
  const drifts = await client.send(new DescribeStackResourceDriftsCommand(ofApp));
  expect(drifts.StackResourceDrifts).toMatchObject([
    {
      LogicalResourceId: 'Jobs',
      StackResourceDriftStatus: 'MODIFIED',
      PropertyDifferences: differences,
    },
    { LogicalResourceId: 'Dead', StackResourceDriftStatus: 'IN_SYNC', PropertyDifferences: [] },
  ]);
  const { Stacks } = await client.send(new DescribeStacksCommand(ofApp));
  expect(Stacks?.[0]?.DriftInformation).toMatchObject({ StackDriftStatus: 'DRIFTED' });
  world.journal.assertClean();
});

it('a stack that is being reviewed has no drift to detect', async () => {
  const { client, world } = open({
    stacks: [
      { name: 'app', template: { Resources: { Jobs: queue() } }, status: 'REVIEW_IN_PROGRESS' },
    ],
  });
  await expect(client.send(new DetectStackDriftCommand({ StackName: 'app' }))).rejects.toThrow(
    'REVIEW_IN_PROGRESS',
  );
  world.journal.assertClean();
});
