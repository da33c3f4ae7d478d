import {
  CloudWatchLogsClient,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  GetLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { ECSClient, RunTaskCommand } from '@aws-sdk/client-ecs';
import { describe, expect, it } from '@jest/globals';
import { reach } from '../reach.ts';
import type { TaskLife } from '../scenario.ts';
import { environment } from '../scenarios/environment.ts';
import { migrate } from '../scenarios/requests.ts';

const logGroupName = '/ecs/alpha-migrate';

async function logging(containers: TaskLife['containers'], more: TaskLife = {}) {
  const life = { provisioningMs: 0, pendingMs: 0, ingestionMs: 1_000, containers, ...more };
  const here = reach({ ...environment(), lives: { 'alpha-migrate': life } });
  const { tasks } = await new ECSClient(here.config).send(new RunTaskCommand(migrate));
  const logStreamName = `alpha/migrate/${tasks?.[0]?.taskArn?.split('/').at(-1)}`;
  const logs = new CloudWatchLogsClient(here.config);
  const read = (nextToken?: string, limit?: number) =>
    logs.send(
      new GetLogEventsCommand({
        logGroupName,
        logStreamName,
        startFromHead: true,
        nextToken,
        limit,
      }),
    );
  return { ...here, logs, read };
}

describe('GetLogEvents', () => {
  it('a stream exists from its first readable line on', async () => {
    const { read, clock, logs } = await logging({
      migrate: { exitsAt: 10_000, lines: [{ at: 500, text: 'a' }] },
    });
    await clock.sleep(1_400);
    await expect(read()).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'The specified log stream does not exist.',
    });
    await clock.sleep(100);
    expect((await read()).events).toMatchObject([{ message: 'a' }]);
    const nowhere = new GetLogEventsCommand({ logGroupName: '/ecs/nowhere', logStreamName: 'x' });
    await expect(logs.send(nowhere)).rejects.toMatchObject({
      message: 'The specified log group does not exist.',
    });
  });

  it('reads on with the forward token, and gives it back at the end', async () => {
    const block = { at: 0, count: 25_000, everyMs: 0.1, text: 'line {n}' };
    const { read, clock, world } = await logging({ migrate: { exitsAt: 10_000, lines: [block] } });
    await clock.sleep(20_000);
    const seen: string[] = [];
    let page = await read();
    while (page.events?.length) {
      seen.push(...page.events.map(({ message = '' }) => message));
      page = await read(page.nextForwardToken);
    }
    expect(seen).toHaveLength(25_000);
    expect(new Set(seen).size).toBe(25_000);
    expect(seen.at(-1)).toBe('line 25000');
    expect((await read(page.nextForwardToken)).nextForwardToken).toBe(page.nextForwardToken);
    world.journal.assertClean();
  });

  it('keeps a page below 1 MB', async () => {
    const line = { at: 0, count: 6, everyMs: 1, text: 'x'.repeat(262_000) };
    const { read, clock } = await logging({ migrate: { exitsAt: 1_000, lines: [line] } });
    await clock.sleep(20_000);
    expect((await read()).events).toHaveLength(4);
  });

  it('a line of the last moment is readable only after the task has stopped', async () => {
    const { read, clock, world } = await logging(
      {
        migrate: {
          exitsAt: 3_000,
          lines: [
            { at: 0, text: 'a' },
            { at: 3_000, text: 'last' },
            { at: 3_001, text: 'never' },
          ],
        },
      },
      { stoppingMs: 0, ingestionMs: 2_500 },
    );
    await clock.sleep(3_000);
    expect((await read()).events?.map(({ message }) => message)).toEqual(['a']);
    await clock.sleep(60_000);
    expect(
      (await read()).events?.map(({ message, timestamp = 0 }) => [
        message,
        timestamp - world.startedAt,
      ]),
    ).toEqual([
      ['a', 0],
      ['last', 3_000],
    ]);
  });

  it('groups and streams can be listed', async () => {
    const { logs, clock, world } = await logging({ migrate: { lines: [{ at: 0, text: 'a' }] } });
    await clock.sleep(5_000);
    const groups = await logs.send(
      new DescribeLogGroupsCommand({ logGroupNamePrefix: '/ecs/alpha-m' }),
    );
    expect(groups.logGroups).toMatchObject([{ logGroupName }]);
    const streams = await logs.send(new DescribeLogStreamsCommand({ logGroupName }));
    expect(streams.logStreams).toMatchObject([
      { logStreamName: expect.stringMatching(/^alpha\/migrate\//) },
    ]);
    world.journal.assertClean();
  });
});
