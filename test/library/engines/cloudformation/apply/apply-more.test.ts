import { expect, it } from '@jest/globals';
import { queue } from '../plan-by-hand.ts';
import { CloudStage } from '../stage.ts';

const parameter = (Name: string) => ({
  Type: 'AWS::SSM::Parameter',
  Properties: { Name, Type: 'String', Value: 'large' },
});

it('a resource that is replaced counts once, and its end is that of the old one too', async () => {
  const app = { name: 'app', template: { Resources: { Size: parameter('/shop/size') } } };
  const late = { resource: 'Size', on: 'delete' as const, takesMs: 40_000 };
  const stage = new CloudStage({ stacks: [app], fates: [late] });
  const changed = { Resources: { Size: parameter('/shop/larger') } };
  const applied = await stage.apply(await stage.plan({ name: 'app', template: changed }));
  expect(applied).toMatchObject({ changed: ['app/Size'], notChanged: [] });
  expect(stage.progress.every(({ done, total }) => done <= 1 && total === 1)).toBe(true);
  expect(await stage.status('app')).toBe('UPDATE_COMPLETE');
  expect(await (await stage.aws().ssm('eu-west-1')).read('/shop/size')).toBeUndefined();
});

it('of a plan that was applied in part the rest is discarded, and what was applied is left', async () => {
  const fails = { stack: 'app', resource: 'Q', on: 'create' as const, fails: 'no more queues' };
  const stage = new CloudStage({ fates: [fails] });
  const saved = await stage.plan(
    { name: 'base', template: { Resources: { Q: queue(1) } } },
    { name: 'app', template: { Resources: { Q: queue(1) } }, after: ['base'] },
    { name: 'web', template: { Resources: { Q: queue(1) } }, after: ['app'] },
  );
  await stage.apply(saved);
  expect(await stage.discard(saved)).toEqual([
    'left stack base: its change set was executed',
    'left stack app: its change set was executed',
    'removed change set adhoc-alpha-4711-1 of stack web',
    'removed stack web, which was empty',
  ]);
  expect(await stage.status('base')).toBe('CREATE_COMPLETE');
  expect(await stage.status('app')).toBe('ROLLBACK_COMPLETE');
});

it('what is under way is told with how long it has been', async () => {
  const slow = { resource: 'Slow', takesMs: 60_000 };
  const stage = new CloudStage({ fates: [slow] });
  const template = { Resources: { Slow: queue(1), Fast: queue(1) } };
  await stage.apply(await stage.plan({ name: 'app', template }));
  const told = stage.progress.find(({ line }) => line === 'app/Fast CREATE_COMPLETE');
  expect(told?.running.map(({ address }) => address)).toEqual(['app/Slow']);
});

it('what changes between the last look and the execution is told by what it is', async () => {
  const template = { Resources: { Q: queue(1) } };
  const stage = new CloudStage();
  const saved = await stage.plan({ name: 'app', template });
  const [stack] = await stage.stacksOf(saved);
  const cloud = await stage.cloud();
  stage.site.onLine = (line) => {
    if (line.startsWith('begins')) void cloud.deleteChangeSet(stack?.changeSet ?? '');
  };
  const applied = await stage.apply(saved);
  expect(applied.failure?.problems.map(({ code }) => code)).toEqual(['change-set-gone']);
  expect(stage.world.journal.count('cloudformation:ExecuteChangeSet')).toBe(1);
});
