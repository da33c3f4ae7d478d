import {
  DeregisterTaskDefinitionCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import { describe, expect, it } from '@jest/globals';
import { deployed, quick } from './deployed.ts';

const definition = {
  family: 'alpha-default',
  containerDefinitions: [{ name: 'default', image: 'public.ecr.aws/x/y:1' }],
};

describe('UpdateService', () => {
  it('makes no deployment of what runs already, and changes only what is sent', async () => {
    const { update, look, world } = deployed(quick);
    const before = await look();
    const after = await update({ taskDefinition: 'alpha-default:3' });
    expect(after?.deployments?.map(({ id }) => id)).toEqual(
      before?.deployments?.map(({ id }) => id),
    );
    expect(after?.deploymentConfiguration).toEqual(before?.deploymentConfiguration);
    world.journal.assertClean();
  });

  it('at no tasks is completed at once', async () => {
    const { update, later } = deployed(quick, { desiredCount: 0 });
    const [mine] = (await update())?.deployments ?? [];
    const after = await later(2_000);
    expect(after?.deployments).toMatchObject([{ id: mine?.id, rolloutState: 'COMPLETED' }]);
  });

  it('keeps to the percentages, batch by batch, and drains', async () => {
    const life = { ...quick, deregistrationMs: 5_000 };
    const percent = { minimumHealthyPercent: 50, maximumPercent: 100 };
    const more = { deploymentConfiguration: percent };
    const { update, later, tasks } = deployed(life, { desiredCount: 4, more });
    await update();
    expect((await later(1_000))?.deployments).toMatchObject([
      { runningCount: 0, pendingCount: 2 },
      { runningCount: 2, desiredCount: 2 },
    ]);
    const old = await tasks({ serviceName: 'alpha-default', desiredStatus: 'STOPPED' });
    expect(old.map(({ lastStatus }) => lastStatus)).toEqual(['DEACTIVATING', 'DEACTIVATING']);
    const after = await later(60_000);
    expect(after).toMatchObject({ runningCount: 4, deployments: [{ rolloutState: 'COMPLETED' }] });
  });

  it('takes no inactive definition, and none for services that others deploy', async () => {
    const { ecs, update } = deployed(quick);
    const { taskDefinition } = await ecs.send(new RegisterTaskDefinitionCommand(definition));
    const name = taskDefinition?.taskDefinitionArn ?? '';
    await ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: name }));
    await expect(update({ taskDefinition: name })).rejects.toMatchObject({
      name: 'ClientException',
      message: 'TaskDefinition is inactive',
    });
    const more = { deploymentController: { type: 'CODE_DEPLOY' } };
    await expect(deployed(quick, { more }).update()).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining('CODE_DEPLOY deployment controller'),
    });
  });
});
