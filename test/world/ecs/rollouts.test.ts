import { DescribeServicesCommand, ECSClient, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { describe, expect, it } from '@jest/globals';
import { reach } from '../reach.ts';
import { crashLoop, rollouts } from '../scenarios/rollouts.ts';
import { cluster, deployed, quick } from './deployed.ts';

describe('a rollout', () => {
  it('starts the new task, waits until it is healthy, stops the old one, is completed', async () => {
    const { update, later, world } = deployed(quick);
    const [mine, old] = (await update())?.deployments ?? [];
    expect(mine).toMatchObject({ status: 'PRIMARY', rolloutState: 'IN_PROGRESS', runningCount: 0 });
    expect(old).toMatchObject({ status: 'ACTIVE', rolloutState: 'COMPLETED', runningCount: 1 });
    expect(await later(1_500)).toMatchObject({ pendingCount: 1, runningCount: 1 });
    expect(await later(2_000)).toMatchObject({ pendingCount: 0, runningCount: 2 });
    const done = await later(4_000);
    expect(done?.deployments).toMatchObject([
      {
        id: mine?.id,
        rolloutState: 'COMPLETED',
        rolloutStateReason: `ECS deployment ${mine?.id} completed.`,
      },
    ]);
    expect(done?.events?.map(({ message }) => message)).toEqual([
      '(service alpha-default) has reached a steady state.',
      `(service alpha-default) (deployment ${mine?.id}) deployment completed.`,
      expect.stringMatching(/has stopped 1 running tasks: \(task [0-9a-f]{32}\)\.$/),
      expect.stringMatching(/has started 1 tasks: \(task [0-9a-f]{32}\)\.$/),
    ]);
    world.journal.assertClean();
  });

  it('that crashes three times goes back to the old deployment, under its old id', async () => {
    const { update, later, look, world } = deployed({ ...quick, fails: crashLoop() });
    const old = (await look())?.deployments?.[0];
    const mine = (await update())?.deployments?.[0];
    const failing = await later(16_300);
    expect(failing?.deployments).toMatchObject([
      {
        id: old?.id,
        status: 'PRIMARY',
        rolloutState: 'IN_PROGRESS',
        rolloutStateReason: `ECS deployment circuit breaker: rolling back to deploymentId ${old?.id}.`,
      },
      {
        id: mine?.id,
        rolloutState: 'FAILED',
        failedTasks: 3,
        rolloutStateReason: 'ECS deployment circuit breaker: tasks failed to start.',
      },
    ]);
    const back = await later(10_000);
    expect(back?.deployments).toMatchObject([{ id: old?.id, rolloutState: 'COMPLETED' }]);
    expect(back?.events?.map(({ message }) => message)).toContain(
      `(service alpha-default) (deployment ${mine?.id}) deployment failed: tasks failed to start.`,
    );
    world.journal.assertClean();
  });

  it('of three back ends and a frontend: each has its own pace', async () => {
    const { config, clock, world } = reach(rollouts());
    const ecs = new ECSClient(config);
    const names = ['gunicorn', 'default', 'beat', 'web-ui'].map((name) => `alpha-${name}`);
    for (const name of names)
      await ecs.send(
        new UpdateServiceCommand({ cluster, service: name, forceNewDeployment: true }),
      );
    const done = new Map<string | undefined, number>();
    for (let seconds = 1; done.size < names.length && seconds < 120; seconds += 1) {
      await clock.sleep(1_000);
      const look = new DescribeServicesCommand({ cluster, services: names });
      for (const { serviceName, deployments } of (await ecs.send(look)).services ?? [])
        if (deployments?.[0]?.rolloutState === 'COMPLETED' && !done.has(serviceName))
          done.set(serviceName, seconds);
    }
    expect([...done]).toEqual([
      ['alpha-beat', 23],
      ['alpha-default', 25],
      ['alpha-web-ui', 26],
      ['alpha-gunicorn', 39],
    ]);
    world.journal.assertClean();
  });
});
