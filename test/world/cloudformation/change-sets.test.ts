import {
  CreateChangeSetCommand,
  DeleteChangeSetCommand,
  DescribeChangeSetCommand,
  ExecuteChangeSetCommand,
} from '@aws-sdk/client-cloudformation';
import { expect, describe as group, it } from '@jest/globals';
import { open, queue, text } from './play.ts';

const Parameters = { Delay: { Type: 'Number', Default: 5 } };
const resources = { Jobs: queue({ DelaySeconds: { Ref: 'Delay' }, QueueName: 'jobs' }) };
const template = { Parameters, Resources: resources };
const app = { stacks: [{ name: 'app', template }] };

it('a change tells its cause, its place and both values', async () => {
  const { plan, describe, world } = open(app);
  const given = [{ ParameterKey: 'Delay', ParameterValue: '7' }];
  const id = await plan({ UsePreviousTemplate: true, Parameters: given });
  const { Changes, Parameters: shown } = await describe(id);
  const Target = {
    Attribute: 'Properties',
    Name: 'DelaySeconds',
    RequiresRecreation: 'Never',
    Path: '/Properties/DelaySeconds',
    BeforeValue: '5',
    AfterValue: '7',
    AttributeChangeType: 'Modify',
  };
  expect(shown).toEqual(given);
  expect(Changes).toEqual([
    {
      Type: 'Resource',
      ResourceChange: {
        Action: 'Modify',
        LogicalResourceId: 'Jobs',
        PhysicalResourceId: expect.stringMatching(/^app-Jobs-[0-9A-Z]{12}$/),
        ResourceType: 'AWS::SQS::Queue',
        Replacement: 'False',
        Scope: ['Properties'],
        Details: [
          { Target, Evaluation: 'Dynamic', ChangeSource: 'DirectModification' },
          {
            Target,
            Evaluation: 'Static',
            ChangeSource: 'ParameterReference',
            CausingEntity: 'Delay',
          },
        ],
        BeforeContext: '{"Properties":{"DelaySeconds":"5","QueueName":"jobs"}}',
        AfterContext: '{"Properties":{"DelaySeconds":"7","QueueName":"jobs"}}',
      },
    },
  ]);
  const bare = (await describe(id, false)).Changes?.[0]?.ResourceChange;
  expect(bare).not.toHaveProperty('AfterContext');
  expect(bare?.Details?.[0]?.Target).toEqual({
    Attribute: 'Properties',
    Name: 'DelaySeconds',
    RequiresRecreation: 'Never',
  });
  world.journal.assertClean();
});

it('what a replacement touches is known only after it', async () => {
  const definition = (image: string) => ({
    Type: 'AWS::ECS::TaskDefinition',
    UpdateReplacePolicy: 'Retain',
    Properties: { Family: 'app-web', ContainerDefinitions: [{ Name: 'web', Image: image }] },
  });
  const service = {
    Type: 'AWS::ECS::Service',
    Properties: { Cluster: 'app', TaskDefinition: { Ref: 'Web' } },
  };
  const before = { Resources: { Web: definition('web:1'), Service: service } };
  const { plan, describe, world } = open({ stacks: [{ name: 'app', template: before }] });
  const id = await plan({ TemplateBody: text({ Web: definition('web:2'), Service: service }) });
  const { Changes } = await describe(id);
  expect(Changes?.map(({ ResourceChange }) => ResourceChange)).toMatchObject([
    {
      LogicalResourceId: 'Service',
      Replacement: 'False',
      AfterContext:
        '{"Properties":{"Cluster":"app","TaskDefinition":"{{changeSet:KNOWN_AFTER_APPLY}}"}}',
      Details: [{ Evaluation: 'Dynamic', ChangeSource: 'ResourceReference', CausingEntity: 'Web' }],
    },
    {
      LogicalResourceId: 'Web',
      PolicyAction: 'ReplaceAndRetain',
      Replacement: 'True',
      Details: [
        {
          Target: {
            Path: '/Properties/ContainerDefinitions/0/Image',
            BeforeValue: 'web:1',
            AfterValue: 'web:2',
            RequiresRecreation: 'Always',
          },
        },
      ],
    },
  ]);
  world.journal.assertClean();
});

group('an empty change set fails', () => {
  it.each([
    [
      {},
      "The submitted information didn't contain changes. Submit different information to create a change set.",
    ],
    [{ Transform: 'AWS::LanguageExtensions' }, 'No updates are to be performed.'],
  ])('%j', async (more, reason) => {
    const { client, plan, describe, world } = open({
      stacks: [{ name: 'app', template: { ...template, ...more } }],
    });
    const id = await plan({ UsePreviousTemplate: true });
    expect(await describe(id)).toMatchObject({
      Status: 'FAILED',
      ExecutionStatus: 'UNAVAILABLE',
      StatusReason: reason,
    });
    await expect(client.send(new ExecuteChangeSetCommand({ ChangeSetName: id }))).rejects.toThrow(
      `ChangeSet [${id}] cannot be executed in its current status of [FAILED]`,
    );
    world.journal.assertClean();
  });
});

it('becomes available in three steps', async () => {
  const { client, clock, world } = open(app);
  const request = {
    StackName: 'app',
    ChangeSetName: 'plan',
    TemplateBody: text({ Other: queue() }),
  };
  const { Id } = await client.send(new CreateChangeSetCommand(request));
  const seen = [];
  for (const ms of [0, 2_000, 3_000]) {
    await clock.sleep(ms);
    const { Status, ExecutionStatus, Changes } = await client.send(
      new DescribeChangeSetCommand({ ChangeSetName: Id }),
    );
    seen.push([Status, ExecutionStatus, Changes?.length ?? 0]);
  }
  expect(seen).toEqual([
    ['CREATE_PENDING', 'UNAVAILABLE', 0],
    ['CREATE_IN_PROGRESS', 'UNAVAILABLE', 0],
    ['CREATE_COMPLETE', 'AVAILABLE', 2],
  ]);
  world.journal.assertClean();
});

it('is executed once, makes others obsolete, and is found by name until it is deleted', async () => {
  const { client, plan, describe, execute, world } = open(app);
  const first = await plan({ TemplateBody: text({ Other: queue() }) });
  const second = await plan({ ChangeSetName: 'plan-2', TemplateBody: text({ Third: queue() }) });
  await execute(first, { ClientRequestToken: 'one' });
  await execute(first, { ClientRequestToken: 'one' });
  await expect(execute(first)).rejects.toThrow(
    `ChangeSet [${first}] cannot be executed in its current execution status of [EXECUTE_COMPLETE]`,
  );
  expect(await describe(second)).toMatchObject({ ExecutionStatus: 'OBSOLETE' });
  await expect(execute(second)).rejects.toMatchObject({ name: 'InvalidChangeSetStatusException' });
  const byName = { ChangeSetName: 'plan-2', StackName: 'app' };
  await client.send(new DeleteChangeSetCommand(byName));
  await expect(client.send(new DescribeChangeSetCommand(byName))).rejects.toThrow(
    'ChangeSet [plan-2] does not exist',
  );
  expect(world.journal.count('cloudformation:ExecuteChangeSet')).toBe(4);
  world.journal.assertClean();
});

it.each([
  ['an update of nothing', { StackName: 'none' }, 'Stack [none] does not exist'],
  [
    'a second creation',
    { ChangeSetType: 'CREATE' as const },
    'Stack [app] already exists and cannot be created again with the changeSet [plan-1].',
  ],
  [
    'an unknown parameter',
    { Parameters: [{ ParameterKey: 'X', ParameterValue: '1' }] },
    'Parameters: [X] do not exist in the template',
  ],
  [
    'a text for a number',
    { Parameters: [{ ParameterKey: 'Delay', ParameterValue: 'x' }] },
    "Parameter 'Delay' must be a number",
  ],
  [
    'a role without consent',
    { TemplateBody: text({ Role: { Type: 'AWS::IAM::Role' } }) },
    'Requires capabilities : [CAPABILITY_IAM]',
  ],
  [
    'a reference to nothing',
    { TemplateBody: text({ A: queue({ QueueName: { Ref: 'B' } }) }) },
    'Template format error: Unresolved resource dependencies [B] in the Resources block of the template',
  ],
  [
    'a circle',
    {
      TemplateBody: text({ A: { ...queue(), DependsOn: 'B' }, B: { ...queue(), DependsOn: 'A' } }),
    },
    'Circular dependency between resources: [A, B]',
  ],
  [
    'another type',
    { TemplateBody: text({ Jobs: { Type: 'AWS::SNS::Topic' } }) },
    'Update of resource type is not permitted.',
  ],
  [
    'a body over 51,200 bytes',
    { TemplateBody: text({ A: queue({ QueueName: 'x'.repeat(51_200) }) }) },
    'Member must have length less than or equal to 51200',
  ],
  [
    'a template without resources',
    { TemplateBody: '{}' },
    'At least one Resources member must be defined.',
  ],
  [
    'a bad name',
    { ChangeSetName: '1' },
    "Value '1' at 'changeSetName' failed to satisfy constraint",
  ],
])('is refused: %s', async (_, more, message) => {
  const { plan, world } = open(app);
  const request = { TemplateBody: JSON.stringify(template), ...more };
  await expect(plan(request)).rejects.toThrow(message);
  world.journal.assertClean();
});
