import { RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import { describe, expect, it } from '@jest/globals';
import type { RolloutLife } from '../scenario.ts';
import {
  alarmAt,
  crashLoop,
  imageMissing,
  noCapacity,
  noInterface,
  rollsBackInVain,
  secretMissing,
  unhealthyContainer,
  unhealthyTargets,
} from '../scenarios/rollouts.ts';
import { deployed, quick } from './deployed.ts';

const secret = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:gone-AbCdEf';
const broken = {
  deploymentConfiguration: { maximumPercent: 200, minimumHealthyPercent: 100 },
};
const noRollback = {
  deploymentConfiguration: {
    ...broken.deploymentConfiguration,
    deploymentCircuitBreaker: { enable: true, rollback: false },
  },
};

describe('a rollout that fails', () => {
  it.each<[string, RolloutLife, RegExp]>([
    ['crash loop', { fails: crashLoop() }, /has started 1 tasks/],
    ['image', { fails: imageMissing('x', 'default') }, /has started 1 tasks/],
    ['secret', { fails: secretMissing(secret) }, /has started 1 tasks/],
    ['network interface', { fails: noInterface() }, /has started 1 tasks/],
    ['capacity', { fails: noCapacity() }, /unable to place a task\. Reason: Capacity is unavail/],
    [
      'load balancer',
      { fails: unhealthyTargets() },
      /\(port 8000\) is unhealthy in \(target-group arn:.*\) due to \(reason Health checks failed\)\./,
    ],
    ['container', { fails: unhealthyContainer() }, /\(task \w+\) failed container health checks\./],
  ])('%s: the circuit breaker goes back', async (_what, life, text) => {
    const { update, later, history, world } = deployed({ ...quick, ...life });
    const before = (await update())?.deployments?.[1];
    const after = await later(120_000);
    expect(after?.deployments).toMatchObject([{ id: before?.id, rolloutState: 'COMPLETED' }]);
    const [last] = await history();
    expect(last).toMatchObject({
      status: 'ROLLBACK_SUCCESSFUL',
      statusReason: expect.stringContaining('circuit breaker threshold was exceeded'),
      deploymentCircuitBreaker: { status: 'TRIGGERED', failureCount: 3, threshold: 3 },
      rollback: { serviceRevisionArn: expect.stringContaining(before?.id?.slice(8) ?? '?') },
    });
    expect(after?.events?.map(({ message }) => message).join('\n')).toMatch(text);
    world.journal.assertClean();
  });

  it('without a circuit breaker goes on for ever', async () => {
    const { update, later, tasks, world } = deployed(
      { ...quick, fails: crashLoop() },
      { more: broken },
    );
    const mine = (await update())?.deployments?.[0];
    const much = await later(300_000);
    expect(much?.deployments).toMatchObject([
      { id: mine?.id, rolloutState: 'IN_PROGRESS' },
      { rolloutState: 'COMPLETED', runningCount: 1 },
    ]);
    expect(much?.deployments?.[0]?.failedTasks).toBeGreaterThan(30);
    const startedBy = mine?.id;
    const stopped = await tasks({ startedBy, desiredStatus: 'STOPPED' });
    expect(stopped[0]).toMatchObject({
      group: 'service:alpha-default',
      startedBy,
      stopCode: 'EssentialContainerExited',
      containers: [{ exitCode: 1, imageDigest: expect.stringMatching(/^sha256:/) }],
    });
    world.journal.assertClean();
  });

  it('without rollback stays failed and starts nothing more', async () => {
    const { update, later, history } = deployed(
      { ...quick, fails: crashLoop() },
      { more: noRollback },
    );
    await update();
    const after = await later(300_000);
    expect(after?.deployments).toMatchObject([
      { status: 'PRIMARY', rolloutState: 'FAILED', failedTasks: 3 },
      { status: 'ACTIVE', runningCount: 1 },
    ]);
    expect((await history())[0]).toMatchObject({ status: 'STOPPED' });
  });

  it('by an alarm goes back; a roll-back may fail itself', async () => {
    const first = deployed({ ...quick, fails: alarmAt(2_500) });
    await first.update();
    await first.later(60_000);
    expect((await first.history())[0]).toMatchObject({ status: 'ROLLBACK_SUCCESSFUL' });
    const second = deployed({ ...quick, ...rollsBackInVain(60_000) });
    const old = (await second.update())?.deployments?.[1];
    const after = await second.later(200_000);
    expect(after?.deployments?.[0]).toMatchObject({ id: old?.id, rolloutState: 'FAILED' });
    expect((await second.history())[0]).toMatchObject({ status: 'ROLLBACK_FAILED' });
    second.world.journal.assertClean();
  });

  it('stuck before its first task runs never ends', async () => {
    const { update, later } = deployed({ ...quick, fails: { kind: 'stuck' } });
    await update();
    expect(await later(3_600_000)).toMatchObject({ pendingCount: 1, runningCount: 1 });
  });

  it('because the image of its definition is not in the repository', async () => {
    const { ecs, update, later, tasks } = deployed(quick);
    const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v9';
    const { taskDefinition } = await ecs.send(
      new RegisterTaskDefinitionCommand({
        family: 'alpha-default',
        containerDefinitions: [{ name: 'default', image }],
      }),
    );
    const { taskDefinitionArn } = taskDefinition ?? {};
    const [mine] = (await update({ taskDefinition: taskDefinitionArn }))?.deployments ?? [];
    await later(60_000);
    const [stopped] = await tasks({ startedBy: mine?.id, desiredStatus: 'STOPPED' });
    expect(stopped?.stoppedReason).toMatch(/^CannotPullContainerError.*backend:v9: not found$/);
  });
});
