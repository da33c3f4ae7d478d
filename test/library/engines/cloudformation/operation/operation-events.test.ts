import { expect, it } from '@jest/globals';
import {
  OperationEvents,
  oursAmong,
} from '../../../../../actions/library/engines/cloudformation/operation/operation-events.ts';
import { queue } from '../plan-by-hand.ts';
import { CloudStage } from '../stage.ts';

const slow = { resource: 'Jobs', takesMs: 30_000 };
const app = { name: 'app', template: { Resources: { Jobs: queue(1) } } };

/** Executes a new plan of the stack by this token, and answers the newest event before it. */
async function begin(stage: CloudStage, delay: number, token: string) {
  const cloud = await stage.cloud();
  const template = { Resources: { Jobs: queue(delay) } };
  const saved = await stage.plan({ name: 'app', template });
  const { events } = await cloud.events('app');
  const [stack] = await stage.stacksOf(saved);
  const ChangeSetName = stack?.changeSet ?? '';
  await cloud.executeChangeSet({ ChangeSetName, ClientRequestToken: token });
  return { stackId: stack?.id ?? '', newestBefore: events[0]?.EventId };
}

it('pages back as far as the operation goes, and tells each of its events once', async () => {
  const stage = new CloudStage({ stacks: [app], fates: [slow], eventsPageSize: 2 });
  const cloud = await stage.cloud();
  await begin(stage, 2, 'earlier');
  await stage.clock.sleep(120_000);
  const beginning = await begin(stage, 3, 'ours');
  const events = new OperationEvents(cloud, { ...beginning, token: 'ours' });
  const told: string[] = [];
  for (let look = 0; look < 20; look += 1) {
    told.push(...(await events.look()).map(({ logicalId, status }) => `${logicalId} ${status}`));
    await stage.clock.sleep(2_500);
  }
  expect(told).toEqual(events.all.map(({ logicalId, status }) => `${logicalId} ${status}`));
  expect(told[0]).toBe('app UPDATE_IN_PROGRESS');
  expect(told.at(-1)).toBe('app UPDATE_COMPLETE');
  expect(told.filter((one) => one === 'app UPDATE_COMPLETE')).toHaveLength(1);
  expect(events.all.every(({ token }) => token === 'ours')).toBe(true);
});

it('tells nothing of what somebody else begins with the stack', async () => {
  const stage = new CloudStage({ stacks: [app], fates: [slow] });
  const cloud = await stage.cloud();
  const beginning = await begin(stage, 2, 'somebody-else');
  await stage.clock.sleep(120_000);
  const events = new OperationEvents(cloud, { ...beginning, token: 'ours' });
  expect(await events.look()).toEqual([]);
  expect(events.looksWithout).toBe(1);
});

it('takes what has no token for its own only behind its own beginning', () => {
  const events = [undefined, 'another', undefined, 'ours', undefined, 'another', 'ours'].map(
    (token, at) => ({ at, token }),
  );
  const told = (wasBegun: boolean) => oursAmong(events, 'ours', wasBegun).map(({ at }) => at);
  expect(told(false)).toEqual([3, 4, 6]);
  expect(told(true)).toEqual([0, 2, 3, 4, 6]);
});

it('tells apart events of two nested stacks that have one id', async () => {
  const url = 'https://s3.amazonaws.com/templates/queues.json';
  const twin = { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: url } };
  const stage = new CloudStage({ templates: { [url]: { Resources: { Q: queue(1) } } } });
  const template = { Resources: { One: twin, Two: twin } };
  await stage.apply(await stage.plan({ name: 'app', template }));
  const lines = stage.progress.map(({ line }) => line);
  expect(lines).toEqual(
    expect.arrayContaining(['app/One/Q CREATE_COMPLETE', 'app/Two/Q CREATE_COMPLETE']),
  );
});

it('never pages back behind the newest event before its operation', async () => {
  const stage = new CloudStage({ stacks: [app], eventsPageSize: 2 });
  const cloud = await stage.cloud();
  for (let delay = 2; delay < 8; delay += 1) {
    await begin(stage, delay, `earlier-${delay}`);
    await stage.clock.sleep(120_000);
  }
  const beginning = await begin(stage, 9, 'ours');
  const before = stage.world.journal.count('cloudformation:DescribeStackEvents');
  await new OperationEvents(cloud, { ...beginning, token: 'ours' }).look();
  const pages = stage.world.journal.count('cloudformation:DescribeStackEvents') - before;
  expect(pages).toBeLessThanOrEqual(2);
});

it('takes nothing of an earlier operation for its own, even one that was begun by the same token', async () => {
  const stage = new CloudStage({ stacks: [app], fates: [slow] });
  const cloud = await stage.cloud();
  await begin(stage, 2, 'ours');
  await stage.clock.sleep(120_000);
  const beginning = await begin(stage, 3, 'ours');
  const events = new OperationEvents(cloud, { ...beginning, token: 'ours' });
  const news = await events.look();
  expect(news.map(({ status }) => status)).not.toContain('UPDATE_COMPLETE');
});
