import { DescribeStackEventsCommand, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { expect, it } from '@jest/globals';
import { open, queue, text } from './play.ts';

const TemplateURL = 'https://s3.eu-west-1.amazonaws.com/templates/child.json';
const child = {
  Parameters: { Delay: { Type: 'Number' } },
  Resources: { Jobs: queue({ DelaySeconds: { Ref: 'Delay' } }) },
  Outputs: { Jobs: { Value: { Ref: 'Jobs' } } },
};
const parent = (Delay: number) =>
  text({
    Child: {
      Type: 'AWS::CloudFormation::Stack',
      Properties: { TemplateURL, Parameters: { Delay } },
    },
    Last: { ...queue({ QueueName: { 'Fn::GetAtt': ['Child', 'Outputs.Jobs'] } }) },
  });
const templates = { [TemplateURL]: child };
const nested = { IncludeNestedStacks: true };

it('nested stacks are planned, made and changed with their parent', async () => {
  const { client, plan, describe, execute, status, world } = open({ templates });
  const id = await plan({ TemplateBody: parent(5), ChangeSetType: 'CREATE', ...nested });
  const change = (await describe(id)).Changes?.[0]?.ResourceChange;
  expect(change).toMatchObject({ LogicalResourceId: 'Child', Action: 'Add' });
  const inner = await describe(change?.ChangeSetId ?? '');
  expect(inner).toMatchObject({
    ParentChangeSetId: id,
    RootChangeSetId: id,
    StackName: expect.stringMatching(/^app-Child-/),
    Changes: [{ ResourceChange: { LogicalResourceId: 'Jobs', Action: 'Add' } }],
  });
  await expect(execute(inner.ChangeSetId ?? '')).rejects.toThrow('root change set');
  await execute(id);
  expect(await status('app')).toBe('CREATE_COMPLETE');
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: inner.StackId }));
  expect(Stacks).toMatchObject([
    {
      StackStatus: 'CREATE_COMPLETE',
      ParentId: expect.any(String),
      Parameters: [{ ParameterValue: '5' }],
    },
  ]);
  const next = await plan({ ChangeSetName: 'plan-2', TemplateBody: parent(6), ...nested });
  const modified = (await describe(next)).Changes?.map(({ ResourceChange }) => ResourceChange);
  expect(modified).toMatchObject([
    {
      LogicalResourceId: 'Child',
      Action: 'Modify',
      Replacement: 'False',
      Details: [{ ChangeSource: 'Automatic' }],
    },
  ]);
  await execute(next);
  expect(await status(inner.StackId ?? '')).toBe('UPDATE_COMPLETE');
  world.journal.assertClean();
});

it('a nested stack that fails fails its parent, and goes with it', async () => {
  const fates = [{ resource: 'Jobs', on: 'create' as const, fails: 'no quota' }];
  const { client, plan, execute, events, status, world } = open({ templates, fates });
  await execute(await plan({ TemplateBody: parent(5), ChangeSetType: 'CREATE', ...nested }));
  expect(await status('app')).toBe('ROLLBACK_COMPLETE');
  expect(await events('app')).toContainEqual(
    expect.stringMatching(
      /^Child CREATE_FAILED: Embedded stack arn:.* was not successfully created: The following resource\(s\) failed to create: \[Jobs\]\. $/,
    ),
  );
  const { StackEvents = [] } = await client.send(
    new DescribeStackEventsCommand({ StackName: 'app' }),
  );
  const { PhysicalResourceId = '' } =
    StackEvents.find(({ LogicalResourceId }) => LogicalResourceId === 'Child') ?? {};
  expect(await status(PhysicalResourceId)).toBe('DELETE_COMPLETE');
  world.journal.assertClean();
});

it('a parent whose update fails takes its nested stacks back', async () => {
  const fates = [{ resource: 'Last', on: 'update' as const, fails: 'no quota' }];
  const { plan, execute, describe, status, world } = open({ templates, fates });
  const first = await plan({ TemplateBody: parent(5), ChangeSetType: 'CREATE', ...nested });
  const childSet = (await describe(first)).Changes?.[0]?.ResourceChange?.ChangeSetId ?? '';
  const { StackId: childId = '' } = await describe(childSet);
  await execute(first);
  const changed = JSON.parse(parent(6));
  changed.Resources.Last.Properties.DelaySeconds = 9;
  const TemplateBody = JSON.stringify(changed);
  await execute(await plan({ ChangeSetName: 'plan-2', TemplateBody, ...nested }));
  expect(await status('app')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(await status(childId)).toBe('UPDATE_ROLLBACK_COMPLETE');
  world.journal.assertClean();
});
