import { DescribeServiceRevisionsCommand } from '@aws-sdk/client-ecs';
import { describe, expect, it } from '@jest/globals';
import {
  crashLoop,
  deletedMeanwhile,
  foreignDeployment,
  scaledMeanwhile,
} from '../scenarios/rollouts.ts';
import { deployed, quick } from './deployed.ts';

describe('service deployments', () => {
  it('appear late, go their way and are listed newest first', async () => {
    const { update, later, history, look, world, ecs } = deployed(quick);
    const since = new Date(world.clock.now());
    const [mine] = (await update())?.deployments ?? [];
    expect(await history({ createdAt: { after: since } })).toEqual([]);
    await later(3_000);
    const [running] = await history({ createdAt: { after: since } });
    expect(running).toMatchObject({
      status: 'IN_PROGRESS',
      targetServiceRevision: { requestedTaskCount: 1, pendingTaskCount: 0, runningTaskCount: 1 },
      sourceServiceRevisions: [{ requestedTaskCount: 1, runningTaskCount: 1 }],
      deploymentCircuitBreaker: { status: 'MONITORING', failureCount: 0, threshold: 3 },
    });
    await later(20_000);
    const all = await history();
    expect(all.map(({ status }) => status)).toEqual(['SUCCESSFUL', 'SUCCESSFUL']);
    expect(all[0]?.serviceDeploymentArn).toBe(running?.serviceDeploymentArn);
    expect((await look())?.currentServiceDeployment).toBe(running?.serviceDeploymentArn);
    expect(await history({ status: ['IN_PROGRESS'] })).toEqual([]);
    const arn = all[0]?.targetServiceRevision?.arn ?? '';
    const { serviceRevisions } = await ecs.send(
      new DescribeServiceRevisionsCommand({ serviceRevisionArns: [arn] }),
    );
    expect(serviceRevisions?.[0]).toMatchObject({
      taskDefinition: mine?.taskDefinition,
      containerImages: [
        { containerName: 'default', imageDigest: expect.stringMatching(/^sha256:/) },
      ],
    });
    world.journal.assertClean();
  });

  it('are rolled back when asked, as long as they go on', async () => {
    const { update, later, history, stop, world } = deployed({ ...quick, provisioningMs: 60_000 });
    const [, old] = (await update())?.deployments ?? [];
    await later(4_000);
    const [mine] = await history();
    const arn = mine?.serviceDeploymentArn ?? '';
    await stop(arn);
    expect((await history())[0]).toMatchObject({ status: 'ROLLBACK_REQUESTED' });
    await later(1_000);
    await stop(arn);
    expect((await history())[0]).toMatchObject({ status: 'ROLLBACK_IN_PROGRESS' });
    const back = await later(10_000);
    expect(back?.deployments).toMatchObject([{ id: old?.id, rolloutState: 'COMPLETED' }]);
    expect((await history())[0]).toMatchObject({ status: 'ROLLBACK_SUCCESSFUL' });
    await expect(stop(arn)).rejects.toMatchObject({ name: 'ConflictException' });
    await expect(stop(`${arn}x`)).rejects.toMatchObject({
      name: 'ServiceDeploymentNotFoundException',
    });
    world.journal.assertClean();
  });

  it('end when somebody else deploys', async () => {
    const foreign = foreignDeployment(2_500, 'alpha-gunicorn:3');
    const { update, later, history } = deployed({ ...quick, ...foreign });
    const [mine] = (await update())?.deployments ?? [];
    const during = await later(3_000);
    expect(during?.deployments).toMatchObject([
      { status: 'PRIMARY', taskDefinition: expect.stringContaining('alpha-gunicorn:3') },
      { id: mine?.id, status: 'ACTIVE' },
      { status: 'ACTIVE' },
    ]);
    const after = await later(30_000);
    expect(after?.deployments).toMatchObject([{ rolloutState: 'COMPLETED' }]);
    expect((await history()).map(({ status }) => status)).toEqual([
      'SUCCESSFUL',
      'STOPPED',
      'SUCCESSFUL',
    ]);
  });

  it('to what ran before succeed after a crash loop', async () => {
    const without = { deploymentConfiguration: { maximumPercent: 200 } };
    const { update, later } = deployed({ ...quick, fails: crashLoop() }, { more: without });
    await update();
    await later(60_000);
    const [back] = (await update())?.deployments ?? [];
    const after = await later(20_000);
    expect(after?.deployments).toMatchObject([{ id: back?.id, rolloutState: 'COMPLETED' }]);
  });

  it('go on with another number of tasks', async () => {
    const { update, later } = deployed({ ...quick, ...scaledMeanwhile(2_500, 3) });
    const [mine] = (await update())?.deployments ?? [];
    const after = await later(60_000);
    expect(after).toMatchObject({
      runningCount: 3,
      deployments: [{ id: mine?.id, desiredCount: 3, rolloutState: 'COMPLETED' }],
    });
  });

  it('end with the service', async () => {
    const { update, later } = deployed({ ...quick, ...deletedMeanwhile(2_500) });
    await update();
    expect(await later(3_000)).toMatchObject({ status: 'DRAINING', desiredCount: 0 });
    await expect(update()).rejects.toMatchObject({
      name: 'ServiceNotActiveException',
      message: 'Service was not ACTIVE.',
    });
    expect(await later(60_000)).toMatchObject({ status: 'INACTIVE', runningCount: 0 });
  });
});
