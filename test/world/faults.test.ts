import {
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ECSClient,
  RunTaskCommand,
} from '@aws-sdk/client-ecs';
import { describe, expect, it } from '@jest/globals';
import type { Fault } from './faults.ts';
import { reach } from './reach.ts';
import { environment } from './scenarios/environment.ts';
import { migrate } from './scenarios/requests.ts';

function troubled(...faults: Fault[]) {
  const here = reach({ ...environment(), faults });
  const ecs = new ECSClient(here.config);
  const describeMigrate = () =>
    ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'alpha-migrate' }));
  return { ...here, ecs, describeMigrate };
}

const on = 'ecs:DescribeTaskDefinition';

describe('a fault', () => {
  it.each([
    [
      'throttle',
      { name: 'ThrottlingException', message: 'Rate exceeded', $metadata: { httpStatusCode: 400 } },
    ],
    ['server-error', { name: 'ServerException', $metadata: { httpStatusCode: 500 } }],
    ['access-denied', { name: 'AccessDeniedException' }],
    ['expired-credentials', { name: 'ExpiredTokenException' }],
    ['reset', { code: 'ECONNRESET' }],
    ['garbage', { name: 'SyntaxError' }],
  ] as const)('%s is seen by the client', async (kind, seen) => {
    const { describeMigrate, world } = troubled({ on, kind });
    await expect(describeMigrate()).rejects.toMatchObject(seen);
    expect(world.journal.calls(on)).toMatchObject([{ faults: [kind] }]);
    world.journal.assertClean();
  });

  it('throttles only those calls that find the bucket empty', async () => {
    const bucket = { burst: 2, perSecond: 1 };
    const { describeMigrate, clock } = troubled({ on, kind: 'throttle', bucket });
    const names: string[] = [];
    for (const pause of [0, 0, 0, 1_000, 0, 9_000, 0, 0]) {
      await clock.sleep(pause);
      const name = await describeMigrate().then(
        () => 'ok',
        (error: Error) => error.name,
      );
      names.push(name);
    }
    const empty = 'ThrottlingException';
    expect(names).toEqual(['ok', 'ok', empty, 'ok', empty, 'ok', 'ok', empty]);
  });

  it('meets only the calls, the times and the number that it names', async () => {
    const { describeMigrate, clock, world } = troubled({
      on,
      kind: 'throttle',
      from: 1_000,
      until: 2_000,
      skip: 1,
      times: 1,
    });
    const outcomes: string[] = [];
    for (const pause of [1_000, 100, 100, 5_000]) {
      await clock.sleep(pause);
      outcomes.push(
        await describeMigrate().then(
          () => 'ok',
          (error: Error) => error.name,
        ),
      );
    }
    expect(outcomes).toEqual(['ok', 'ThrottlingException', 'ok', 'ok']);
    expect(world.journal.count(on)).toBe(4);
  });

  it('slow takes time of the world, and ends when the caller aborts', async () => {
    const { describeMigrate, clock, world, ecs } = troubled({ on, kind: 'slow', ms: 7_000 });
    await describeMigrate();
    expect(clock.now() - world.startedAt).toBe(7_000);
    const abort = new AbortController();
    const call = ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'alpha-migrate' }), {
      abortSignal: abort.signal,
    });
    const rejected = expect(call).rejects.toMatchObject({ name: 'AbortError' });
    await clock.sleep(1_000);
    abort.abort();
    await rejected;
  });

  it('stale shows the state before the last write', async () => {
    const { ecs, world } = troubled({ on: 'ecs:DescribeTasks', kind: 'stale', times: 1 });
    const { tasks } = await ecs.send(new RunTaskCommand(migrate));
    const describe = new DescribeTasksCommand({
      cluster: 'alpha-cluster',
      tasks: [tasks?.[0]?.taskArn ?? ''],
    });
    expect(await ecs.send(describe)).toMatchObject({
      tasks: [],
      failures: [{ reason: 'MISSING' }],
    });
    expect(await ecs.send(describe)).toMatchObject({ tasks: [{ lastStatus: 'PROVISIONING' }] });
    world.journal.assertClean();
  });

  it('stale by a number shows how things were then', async () => {
    const { ecs, clock } = troubled({
      on: 'ecs:DescribeTasks',
      kind: 'stale',
      ms: 2_000,
      times: 1,
    });
    const { tasks } = await ecs.send(new RunTaskCommand(migrate));
    const describe = new DescribeTasksCommand({
      cluster: 'alpha-cluster',
      tasks: [tasks?.[0]?.taskArn ?? ''],
    });
    await clock.sleep(3_000);
    expect(await ecs.send(describe)).toMatchObject({ tasks: [{ lastStatus: 'PROVISIONING' }] });
    expect(await ecs.send(describe)).toMatchObject({ tasks: [{ lastStatus: 'PENDING' }] });
  });

  it('throttle with a bucket lets so many through at once, and so many a second', async () => {
    const bucket = { burst: 2, perSecond: 1 };
    const { describeMigrate, clock } = troubled({ on, kind: 'throttle', bucket });
    const outcomes: boolean[] = [];
    for (const pause of [0, 0, 0, 1_000, 0, 60_000, 0, 0]) {
      await clock.sleep(pause);
      outcomes.push(
        await describeMigrate().then(
          () => true,
          () => false,
        ),
      );
    }
    expect(outcomes).toEqual([true, true, false, true, false, true, true, false]);
  });

  it('partial names a part of what was asked for in failures', async () => {
    const { ecs, world } = troubled({ on: 'ecs:DescribeServices', kind: 'partial', every: 2 });
    const services = ['alpha-beat', 'alpha-default', 'alpha-gunicorn'];
    const ask = new DescribeServicesCommand({ cluster: 'alpha-cluster', services });
    expect(await ecs.send(ask)).toMatchObject({
      services: [{ serviceName: 'alpha-beat' }, { serviceName: 'alpha-gunicorn' }],
      failures: [{ arn: expect.stringMatching(/alpha-default$/), reason: 'MISSING' }],
    });
    world.journal.assertClean();
  });

  it('after: the work was done, only the answer is lost', async () => {
    const { ecs, world } = troubled({ on: 'ecs:RunTask', kind: 'reset', after: true, times: 1 });
    const request = new RunTaskCommand({ ...migrate, clientToken: 'run-1' });
    await expect(ecs.send(request)).rejects.toMatchObject({ code: 'ECONNRESET' });
    const { tasks } = await ecs.send(request);
    expect(tasks).toMatchObject([{ createdAt: new Date(world.startedAt) }]);
    expect(world.journal.writes()).toHaveLength(2);
  });
});
