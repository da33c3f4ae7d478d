import {
  ContinueUpdateRollbackCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  ListChangeSetsCommand,
} from '@aws-sdk/client-cloudformation';
import { expect, it } from '@jest/globals';
import { open, queue, text } from './play.ts';

const body = text(
  { Jobs: queue({ DelaySeconds: 5 }), Dead: queue() },
  { Outputs: { Jobs: { Value: { Ref: 'Jobs' }, Export: { Name: 'jobs' } } } },
);

it('a stack comes to be by a change set that creates it', async () => {
  const { client, plan, describe, execute, events, status, world } = open();
  const id = await plan({ TemplateBody: body, ChangeSetType: 'CREATE' });
  expect(await status('app')).toBe('REVIEW_IN_PROGRESS');
  expect(await describe(id)).toMatchObject({
    Status: 'CREATE_COMPLETE',
    ExecutionStatus: 'AVAILABLE',
    Changes: [
      { ResourceChange: { Action: 'Add', LogicalResourceId: 'Dead' } },
      {
        ResourceChange: {
          Action: 'Add',
          LogicalResourceId: 'Jobs',
          AfterContext: '{"Properties":{"DelaySeconds":"5"}}',
        },
      },
    ],
  });
  await execute(id, { ClientRequestToken: 'token-1' });
  expect(await status('app')).toBe('CREATE_COMPLETE');
  expect(await events('app')).toEqual([
    'app REVIEW_IN_PROGRESS: User Initiated',
    'app CREATE_IN_PROGRESS: User Initiated',
    'Jobs CREATE_IN_PROGRESS',
    'Dead CREATE_IN_PROGRESS',
    'Jobs CREATE_IN_PROGRESS: Resource creation Initiated',
    'Dead CREATE_IN_PROGRESS: Resource creation Initiated',
    'Jobs CREATE_COMPLETE',
    'Dead CREATE_COMPLETE',
    'app CREATE_COMPLETE',
  ]);
  const { TemplateBody } = await client.send(new GetTemplateCommand({ StackName: 'app' }));
  expect(TemplateBody).toBe(body);
  const { Summaries } = await client.send(new ListChangeSetsCommand({ StackName: 'app' }));
  expect(Summaries).toMatchObject([{ ExecutionStatus: 'EXECUTE_COMPLETE' }]);
  world.journal.assertClean();
});

const stack = (Resources: object, more: object = {}) => ({
  stacks: [{ name: 'app', template: { Resources, ...more } }],
});

it('an update changes, makes anew and removes, and cleans up at the end', async () => {
  const before = {
    Jobs: queue({ DelaySeconds: 5 }),
    Old: queue(),
    Family: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'one' } },
  };
  const { plan, execute, events, status, world } = open(stack(before));
  const after = {
    Jobs: queue({ DelaySeconds: 6 }),
    Family: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'two' } },
  };
  const Capabilities = ['CAPABILITY_NAMED_IAM' as const];
  await execute(await plan({ TemplateBody: text(after), Capabilities }));
  expect(await status('app')).toBe('UPDATE_COMPLETE');
  expect(await events('app')).toEqual([
    'app UPDATE_IN_PROGRESS: User Initiated',
    'Jobs UPDATE_IN_PROGRESS',
    'Family UPDATE_IN_PROGRESS: Requested update requires the creation of a new physical resource; hence creating one.',
    'Family UPDATE_IN_PROGRESS: Resource creation Initiated',
    'Jobs UPDATE_COMPLETE',
    'Family UPDATE_COMPLETE',
    'app UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
    'Family DELETE_IN_PROGRESS',
    'Old DELETE_IN_PROGRESS',
    'Old DELETE_COMPLETE',
    'Family DELETE_COMPLETE',
    'app UPDATE_COMPLETE',
  ]);
  world.journal.assertClean();
});

it('a create that fails is rolled back, deleted or kept, as the change set says', async () => {
  const fates = [{ resource: 'Dead', fails: 'no quota', takesMs: 2_000 }];
  const { client, plan, execute, events, status, world } = open({ fates });
  const create = { TemplateBody: body, ChangeSetType: 'CREATE' as const };
  await execute(await plan(create));
  expect(await status('app')).toBe('ROLLBACK_COMPLETE');
  expect(await events('app')).toEqual([
    'app REVIEW_IN_PROGRESS: User Initiated',
    'app CREATE_IN_PROGRESS: User Initiated',
    'Jobs CREATE_IN_PROGRESS',
    'Dead CREATE_IN_PROGRESS',
    'Jobs CREATE_IN_PROGRESS: Resource creation Initiated',
    'Dead CREATE_IN_PROGRESS: Resource creation Initiated',
    'Dead CREATE_FAILED: no quota',
    'Jobs CREATE_FAILED: Resource creation cancelled',
    'app ROLLBACK_IN_PROGRESS: The following resource(s) failed to create: [Dead, Jobs]. Rollback requested by user.',
    'Jobs DELETE_IN_PROGRESS',
    'Dead DELETE_IN_PROGRESS',
    'Jobs DELETE_COMPLETE',
    'Dead DELETE_COMPLETE',
    'app ROLLBACK_COMPLETE',
  ]);
  await expect(plan({ TemplateBody: body })).rejects.toThrow(
    /^Stack:arn:aws:cloudformation:.* is in ROLLBACK_COMPLETE state and can not be updated\.$/,
  );
  await execute(await plan({ ...create, StackName: 'kept', OnStackFailure: 'DO_NOTHING' }));
  expect(await status('kept')).toBe('CREATE_FAILED');
  const gone = await plan({ ...create, StackName: 'gone', OnStackFailure: 'DELETE' });
  await execute(gone);
  await expect(status('gone')).rejects.toThrow('Stack with id gone does not exist');
  await expect(client.send(new DescribeChangeSetCommand({ ChangeSetName: gone }))).rejects.toThrow(
    expect.objectContaining({ name: 'ChangeSetNotFoundException' }),
  );
  world.journal.assertClean();
});

const twice = { Jobs: queue({ DelaySeconds: 5 }), Dead: queue({ DelaySeconds: 5 }) };
const changed = {
  Jobs: queue({ DelaySeconds: 6 }),
  Dead: queue({ DelaySeconds: 6 }),
  New: queue(),
};

it('an update that fails goes back to what was before', async () => {
  const fates = [{ resource: 'Dead', on: 'update' as const, fails: 'no quota', takesMs: 9_000 }];
  const { plan, execute, events, status, world } = open({ ...stack(twice), fates });
  await execute(await plan({ TemplateBody: text(changed) }));
  expect(await status('app')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect(await events('app')).toEqual([
    'app UPDATE_IN_PROGRESS: User Initiated',
    'Jobs UPDATE_IN_PROGRESS',
    'Dead UPDATE_IN_PROGRESS',
    'New CREATE_IN_PROGRESS',
    'New CREATE_IN_PROGRESS: Resource creation Initiated',
    'Jobs UPDATE_COMPLETE',
    'New CREATE_COMPLETE',
    'Dead UPDATE_FAILED: no quota',
    'app UPDATE_ROLLBACK_IN_PROGRESS: The following resource(s) failed to update: [Dead]. ',
    'Jobs UPDATE_IN_PROGRESS',
    'Dead UPDATE_IN_PROGRESS',
    'Jobs UPDATE_COMPLETE',
    'Dead UPDATE_COMPLETE',
    'app UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
    'New DELETE_IN_PROGRESS',
    'New DELETE_COMPLETE',
    'app UPDATE_ROLLBACK_COMPLETE',
  ]);
  world.journal.assertClean();
});

it('a roll-back that fails is continued, with what fails left out', async () => {
  const fates = [
    { resource: 'Dead', on: 'update' as const, fails: 'no quota', times: 1 },
    { resource: 'Jobs', on: 'rollback' as const, fails: 'gone' },
  ];
  const { client, clock, plan, execute, events, status, world } = open({ ...stack(twice), fates });
  await execute(await plan({ TemplateBody: text(changed) }));
  expect(await status('app')).toBe('UPDATE_ROLLBACK_FAILED');
  expect(await events('app')).toContain(
    'app UPDATE_ROLLBACK_FAILED: The following resource(s) failed to update: [Jobs]. ',
  );
  const goOn = async (ResourcesToSkip: string[]) => {
    await client.send(new ContinueUpdateRollbackCommand({ StackName: 'app', ResourcesToSkip }));
    await clock.sleep(60_000);
    return status('app');
  };
  await expect(goOn(['Dead'])).rejects.toThrow('UPDATE_FAILED');
  expect(await goOn([])).toBe('UPDATE_ROLLBACK_FAILED');
  expect(await goOn(['Jobs'])).toBe('UPDATE_ROLLBACK_COMPLETE');
  world.journal.assertClean();
});

it('a stack is deleted, but for what its policies keep', async () => {
  const resources = {
    Kept: { ...queue(), DeletionPolicy: 'Retain' },
    Full: { Type: 'AWS::S3::Bucket' },
    Jobs: { ...queue(), DependsOn: ['Full'] },
  };
  const fates = [
    {
      resource: 'Full',
      on: 'delete' as const,
      fails: 'The bucket you tried to delete is not empty',
    },
  ];
  const { client, clock, events, status, world } = open({ ...stack(resources), fates });
  const remove = async (more: object) => {
    await client.send(new DeleteStackCommand({ StackName: 'app', ...more }));
    await clock.sleep(60_000);
  };
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: 'app' }));
  await expect(remove({ RetainResources: ['Full'] })).rejects.toThrow('DELETE_FAILED');
  await remove({ ClientRequestToken: 'first' });
  expect(await status('app')).toBe('DELETE_FAILED');
  await remove({ RetainResources: ['Full'] });
  expect(await events(Stacks?.[0]?.StackId ?? '')).toEqual([
    'app DELETE_IN_PROGRESS: User Initiated',
    'Kept DELETE_SKIPPED',
    'Jobs DELETE_IN_PROGRESS',
    'Jobs DELETE_COMPLETE',
    'Full DELETE_IN_PROGRESS',
    'Full DELETE_FAILED: The bucket you tried to delete is not empty',
    'app DELETE_FAILED: The following resource(s) failed to delete: [Full]. ',
    'app DELETE_IN_PROGRESS: User Initiated',
    'Full DELETE_SKIPPED',
    'app DELETE_COMPLETE',
  ]);
  world.journal.assertClean();
});

it('what a clean-up cannot delete is left behind, and no part of the stack any more', async () => {
  const fates = [{ resource: 'Dead', on: 'delete' as const, fails: 'in use' }];
  const { client, plan, execute, events, world } = open({ ...stack(twice), fates });
  await execute(await plan({ TemplateBody: text({ Jobs: twice.Jobs }) }));
  expect((await events('app')).slice(-2)).toEqual([
    'Dead DELETE_FAILED: in use',
    'app UPDATE_COMPLETE: Update successful. One or more resources could not be deleted.',
  ]);
  const empty = await plan({ ChangeSetName: 'plan-2', TemplateBody: text({ Jobs: twice.Jobs }) });
  const again = await client.send(new DescribeChangeSetCommand({ ChangeSetName: empty }));
  expect(again).toMatchObject({ Status: 'FAILED', Changes: [] });
  world.journal.assertClean();
});
