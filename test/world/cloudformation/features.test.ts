import {
  DeleteStackCommand,
  DescribeEventsCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  GetTemplateSummaryCommand,
  ListStackResourcesCommand,
} from '@aws-sdk/client-cloudformation';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { expect, it } from '@jest/globals';
import { open, queue, text } from './play.ts';

const output = (Name: string, Value: unknown) => ({
  Outputs: { Out: { Value, Export: { Name } } },
});
const base = {
  name: 'base',
  template: { Resources: { Jobs: queue() }, ...output('jobs', { Ref: 'Jobs' }) },
};
const _importing = { Jobs: queue({ QueueName: { 'Fn::ImportValue': 'jobs' } }) };

it('a parameter of Systems Manager is resolved when the change set is made', async () => {
  const Parameters = {
    Image: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/images/web' },
    Secret: { Type: 'String', NoEcho: true, Default: 'hunter2' },
  };
  const template = { Parameters, Resources: { Jobs: queue({ QueueName: { Ref: 'Image' } }) } };
  const opened = open();
  const { plan, describe, execute, world, config } = opened;
  const put = (Value: string) =>
    new SSMClient(config).send(
      new PutParameterCommand({ Name: '/images/web', Value, Type: 'String', Overwrite: true }),
    );
  const TemplateBody = JSON.stringify(template);
  const create = { TemplateBody, ChangeSetType: 'CREATE' as const };
  await expect(plan(create)).rejects.toThrow(
    'Unable to fetch parameters [/images/web] from parameter store for this account.',
  );
  await put('web-1');
  const id = await plan(create);
  expect((await describe(id)).Parameters).toEqual([
    { ParameterKey: 'Image', ParameterValue: '/images/web', ResolvedValue: 'web-1' },
    { ParameterKey: 'Secret', ParameterValue: '****' },
  ]);
  await execute(id);
  await put('web-2');
  const changed = await describe(
    await plan({ ChangeSetName: 'plan-2', UsePreviousTemplate: true }),
  );
  expect(changed.Changes?.[0]?.ResourceChange?.Details?.[1]).toMatchObject({
    ChangeSource: 'ParameterReference',
    CausingEntity: 'Image',
    Target: { BeforeValue: 'web-1', AfterValue: 'web-2' },
  });
  world.journal.assertClean();
});

it('property values may leave resources out, with a warning; all come in pages', async () => {
  const changeSets = { dropped: ['Jobs'], pageSize: 1 };
  const { client, plan, describe, world } = open({ changeSets });
  const id = await plan({
    TemplateBody: text({ Jobs: queue(), Dead: queue() }),
    ChangeSetType: 'CREATE',
  });
  const ids = ({ Changes = [] }: Awaited<ReturnType<typeof describe>>) =>
    Changes.map(({ ResourceChange }) => ResourceChange?.LogicalResourceId);
  const values = await describe(id);
  expect(ids(values)).toEqual(['Dead']);
  expect(values.NextToken).toBeUndefined();
  expect(values.StatusReason).toMatch(
    /^\[WARN\] --include-property-values option can return incomplete/,
  );
  const first = await describe(id, false);
  expect(ids(first)).toEqual(['Dead']);
  expect(first.NextToken).toBeDefined();
  const { StackEvents } = await client.send(new DescribeStackEventsCommand({ StackName: 'app' }));
  expect(StackEvents).toHaveLength(1);
  world.journal.assertClean();
});

it('early validation fails a change set, and says why among the events', async () => {
  const validation = [
    {
      resource: 'Jobs',
      name: 'NAME_CONFLICT_VALIDATION',
      reason: "Resource of type 'AWS::SQS::Queue' with identifier 'jobs' already exists.",
      path: '/Resources/Jobs/Properties/QueueName',
    },
  ];
  const { client, plan, describe, world } = open({ validation });
  const ChangeSetName = await plan({
    TemplateBody: text({ Jobs: queue() }),
    ChangeSetType: 'CREATE',
  });
  expect((await describe(ChangeSetName)).StatusReason).toContain('AWS::EarlyValidation');
  const asked = { ChangeSetName, Filters: { FailedEvents: true } };
  const { OperationEvents } = await client.send(new DescribeEventsCommand(asked));
  expect(OperationEvents).toMatchObject([
    {
      EventType: 'VALIDATION_ERROR',
      LogicalResourceId: 'Jobs',
      ValidationPath: '/Resources/Jobs/Properties/QueueName',
    },
  ]);
  world.journal.assertClean();
});

it('a failed replacement leaves the resource that was there', async () => {
  const role = (RoleName: string) => ({ Type: 'AWS::IAM::Role', Properties: { RoleName } });
  const stacks = [
    {
      name: 'app',
      template: { Resources: { Role: role('one'), Last: queue({ DelaySeconds: 1 }) } },
    },
  ];
  const fates = [{ resource: 'Last', on: 'update' as const, takesMs: 30_000, fails: 'no quota' }];
  const { client, plan, execute, events, status, world } = open({ stacks, fates });
  const Capabilities = ['CAPABILITY_NAMED_IAM' as const];
  const next = text({ Role: role('two'), Last: queue({ DelaySeconds: 2 }) });
  await execute(await plan({ TemplateBody: next, Capabilities }));
  expect(await status('app')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect((await events('app')).slice(-4)).toEqual([
    'app UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
    'Role DELETE_IN_PROGRESS',
    'Role DELETE_COMPLETE',
    'app UPDATE_ROLLBACK_COMPLETE',
  ]);
  const listed = await client.send(new ListStackResourcesCommand({ StackName: 'app' }));
  expect(listed.StackResourceSummaries).toMatchObject([
    { PhysicalResourceId: 'one' },
    { LogicalResourceId: 'Last' },
  ]);
  world.journal.assertClean();
});

it('an operation is known by its id and its token', async () => {
  const { client, plan, execute, world } = open({ stacks: [base] });
  await execute(await plan({ StackName: 'base', TemplateBody: text({ Other: queue() }) }), {
    ClientRequestToken: 'mine',
  });
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: 'base' }));
  const [operation] = Stacks?.[0]?.LastOperations ?? [];
  expect(operation?.OperationType).toBe('UPDATE_STACK');
  const { StackEvents = [] } = await client.send(
    new DescribeStackEventsCommand({ StackName: 'base' }),
  );
  for (const event of StackEvents)
    expect(event).toMatchObject({
      ClientRequestToken: 'mine',
      OperationId: operation?.OperationId,
    });
  world.journal.assertClean();
});

it('a template tells its parameters and what it needs consent for', async () => {
  const { client, world } = open();
  const TemplateBody = `
Parameters: { Name: { Type: String, Description: whose } }
Resources: { Role: { Type: AWS::IAM::Role, Properties: { RoleName: !Sub '\${Name}-role' } } }`;
  expect(await client.send(new GetTemplateSummaryCommand({ TemplateBody }))).toMatchObject({
    Parameters: [
      { ParameterKey: 'Name', ParameterType: 'String', NoEcho: false, Description: 'whose' },
    ],
    Capabilities: ['CAPABILITY_NAMED_IAM'],
    ResourceTypes: ['AWS::IAM::Role'],
  });
  world.journal.assertClean();
});

it('a stack that is deleted while it is made goes at once, and nothing of it comes back', async () => {
  const { client, clock, plan, events, world } = open();
  const ChangeSetName = await plan({
    TemplateBody: text({ Jobs: queue(), Late: { ...queue(), DependsOn: 'Jobs' } }),
    ChangeSetType: 'CREATE',
  });
  await client.send(new ExecuteChangeSetCommand({ ChangeSetName }));
  await clock.sleep(2_000);
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: 'app' }));
  await client.send(new DeleteStackCommand({ StackName: 'app' }));
  await clock.sleep(60_000);
  expect((await events(Stacks?.[0]?.StackId ?? '')).slice(-4)).toEqual([
    'app DELETE_IN_PROGRESS: User Initiated',
    'Jobs DELETE_IN_PROGRESS',
    'Jobs DELETE_COMPLETE',
    'app DELETE_COMPLETE',
  ]);
  world.journal.assertClean();
});

it('a stack that is deleted while it is rolled back is deleted once', async () => {
  const fates = [{ resource: 'Last', fails: 'no quota' }];
  const { client, clock, plan, events, status, world } = open({ fates });
  const TemplateBody = text({ Jobs: queue(), Last: { ...queue(), DependsOn: 'Jobs' } });
  const ChangeSetName = await plan({ TemplateBody, ChangeSetType: 'CREATE' });
  await client.send(new ExecuteChangeSetCommand({ ChangeSetName }));
  await clock.sleep(9_000);
  expect(await status('app')).toBe('ROLLBACK_IN_PROGRESS');
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: 'app' }));
  await client.send(new DeleteStackCommand({ StackName: 'app' }));
  await clock.sleep(60_000);
  const all = await events(Stacks?.[0]?.StackId ?? '');
  expect(all.at(-1)).toBe('app DELETE_COMPLETE');
  expect(all.filter((event) => event === 'Jobs DELETE_COMPLETE')).toHaveLength(1);
  world.journal.assertClean();
});
