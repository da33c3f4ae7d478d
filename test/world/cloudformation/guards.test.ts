import {
  CloudFormationClient,
  CreateChangeSetCommand,
  DeleteStackCommand,
  ListExportsCommand,
  ListImportsCommand,
} from '@aws-sdk/client-cloudformation';
import { expect, it } from '@jest/globals';
import { reach } from '../reach.ts';
import { environment } from '../scenarios/environment.ts';
import { open, queue, text } from './play.ts';

const output = (Name: string, Value: unknown) => ({
  Outputs: { Out: { Value, Export: { Name } } },
});
const base = {
  name: 'base',
  template: { Resources: { Jobs: queue() }, ...output('jobs', { Ref: 'Jobs' }) },
};
const importing = { Jobs: queue({ QueueName: { 'Fn::ImportValue': 'jobs' } }) };

it('an export in use holds its stack: a deletion begins and ends where it was', async () => {
  const app = { name: 'app', template: { Resources: importing } };
  const { client, clock, events, status, plan, execute, world } = open({ stacks: [base, app] });
  expect((await client.send(new ListExportsCommand({}))).Exports).toMatchObject([{ Name: 'jobs' }]);
  const imports = new ListImportsCommand({ ExportName: 'jobs' });
  expect((await client.send(imports)).Imports).toEqual(['app']);
  await client.send(new DeleteStackCommand({ StackName: 'base' }));
  expect(await status('base')).toBe('DELETE_IN_PROGRESS');
  await clock.sleep(3_000);
  expect(await status('base')).toBe('CREATE_COMPLETE');
  const held = 'Export jobs cannot be deleted as it is in use by app';
  expect(await events('base')).toContain(`base CREATE_COMPLETE: ${held}`);
  await execute(await plan({ StackName: 'base', TemplateBody: text({ Jobs: queue() }) }));
  expect(await events('base')).toContain(`base UPDATE_ROLLBACK_IN_PROGRESS: ${held}`);
  expect(await status('base')).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect((await client.send(new ListExportsCommand({}))).Exports).toMatchObject([{ Name: 'jobs' }]);
  await client.send(new DeleteStackCommand({ StackName: 'app' }));
  await clock.sleep(60_000);
  await expect(client.send(imports)).rejects.toThrow('is not imported by any stack');
  world.journal.assertClean();
});

it('an export that is not there fails the change set', async () => {
  const { plan, describe, world } = open();
  const id = await plan({ TemplateBody: text(importing), ChangeSetType: 'CREATE' });
  expect(await describe(id)).toMatchObject({
    Status: 'FAILED',
    StatusReason: 'No export named jobs found.',
  });
  world.journal.assertClean();
});

it('a protected stack is not deleted; one that is not there counts as deleted', async () => {
  const { client, world } = open({ stacks: [{ ...base, terminationProtection: true }] });
  const remove = (StackName: string) => client.send(new DeleteStackCommand({ StackName }));
  await expect(remove('base')).rejects.toThrow(
    'Stack [base] cannot be deleted while TerminationProtection is enabled',
  );
  await remove('none');
  world.journal.assertClean();
});

it('a role is passed once, by who may', async () => {
  const { config, world } = reach({ ...environment(), cloudFormation: { stacks: [base] } }, [
    'cloudformation:*',
  ]);
  const client = new CloudFormationClient(config);
  const request = {
    StackName: 'base',
    ChangeSetName: 'plan',
    TemplateBody: text({ Other: queue() }),
  };
  const RoleARN = 'arn:aws:iam::123456789012:role/execution';
  await expect(client.send(new CreateChangeSetCommand({ ...request, RoleARN }))).rejects.toThrow(
    `is not authorized to perform: iam:PassRole on resource: ${RoleARN}`,
  );
  await client.send(new CreateChangeSetCommand(request));
  expect(world.journal.stains.map(({ text: why }) => why)).toEqual([
    'iam:PassRole is not declared',
  ]);
});
