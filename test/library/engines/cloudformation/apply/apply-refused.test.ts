import { describe, expect, it } from '@jest/globals';
import {
  readPlan,
  writePlan,
} from '../../../../../actions/library/engines/cloudformation/saved-plan/saved-plan.ts';
import type { SavedPlan } from '../../../../../actions/library/engines/engine.ts';
import { queue } from '../plan-by-hand.ts';
import { CloudStage } from '../stage.ts';

const app = { name: 'app', template: { Resources: { Jobs: queue(1) } } };
const changed = { name: 'app', template: { Resources: { Jobs: queue(2) } } };
const other = { name: 'app', template: { Resources: { Jobs: queue(3) } } };

async function refusal(stage: CloudStage, saved: SavedPlan): Promise<string> {
  return stage.apply(saved).then(
    () => 'applied',
    ({ code }) => code,
  );
}

async function changeSetOf(saved: SavedPlan): Promise<string> {
  return (await readPlan(saved.folder)).stacks[0]?.changeSet ?? '';
}

type Meanwhile = (stage: CloudStage, saved: SavedPlan) => Promise<unknown>;

const meanwhile: readonly (readonly [string, Meanwhile])[] = [
  ['change-set-obsolete', async (stage) => stage.apply(await stage.plan(other))],
  ['change-set-executed', async (stage, saved) => stage.apply(saved)],
  [
    'change-set-gone',
    async (stage, saved) => (await stage.cloud()).deleteChangeSet(await changeSetOf(saved)),
  ],
  [
    'change-set-replaced',
    async (stage, saved) => {
      const cloud = await stage.cloud();
      const arn = await changeSetOf(saved);
      await cloud.deleteChangeSet(arn);
      const name = arn.split('/')[1] ?? '';
      await cloud.createChangeSet({
        ...{ StackName: 'app', ChangeSetName: name, ChangeSetType: 'UPDATE' },
        TemplateBody: JSON.stringify(other.template),
      });
      await stage.clock.sleep(30_000);
    },
  ],
  [
    'stack-gone',
    async (stage) => {
      await (await stage.cloud()).deleteStack({ StackName: 'app' });
      await stage.clock.sleep(600_000);
    },
  ],
  [
    'change-set-differs',
    async (_, { folder }) => {
      const { stacks, ...rest } = await readPlan(folder);
      await writePlan(folder, {
        ...rest,
        stacks: stacks.map((one) => ({ ...one, described: '0' })),
      });
    },
  ],
  [
    'change-set-parameters-differ',
    async (_, { folder }) => {
      const { stacks, ...rest } = await readPlan(folder);
      const parameters = [{ name: 'Size', value: '3' }];
      await writePlan(folder, { ...rest, stacks: stacks.map((one) => ({ ...one, parameters })) });
    },
  ],
];

describe('what happened since the plan', () => {
  it.each(meanwhile)('is refused as %s, and nothing is asked for', async (code, happens) => {
    const stage = new CloudStage({ stacks: [app] });
    const saved = await stage.plan(changed);
    await happens(stage, saved);
    const writes = stage.writes.length;
    expect(await refusal(stage, saved)).toBe(code);
    expect(stage.writes.length).toBe(writes);
  });

  it('to a stack that had to wait is found when it is its turn', async () => {
    const base = { name: 'base', template: app.template };
    const fate = { stack: 'base', resource: 'Jobs', takesMs: 120_000 };
    const waiting = new CloudStage({ fates: [fate] });
    const saved = await waiting.plan(base, { ...app, after: ['base'] });
    const arn = (await readPlan(saved.folder)).stacks[1]?.changeSet ?? '';
    waiting.whenBegun = async () => (await waiting.cloud()).deleteChangeSet(arn);
    const applied = await waiting.apply(saved);
    expect(applied.changed).toEqual(['base/Jobs']);
    expect(applied.failure?.problems.map(({ code }) => code)).toEqual(['change-set-gone']);
  });
});

describe('a plan of which nothing was begun', () => {
  const denied = { kind: 'access-denied', times: 1 } as const;

  it.each(['cloudformation:ExecuteChangeSet', 'cloudformation:DescribeChangeSet'])(
    'is untouched where %s is denied, and the same plan is applied then',
    async (on) => {
      const stage = new CloudStage({ stacks: [app], faults: [{ on, ...denied, from: 60_000 }] });
      const saved = await stage.plan(changed);
      await stage.clock.sleep(60_000);
      const applied = await stage.apply(saved);
      expect(applied.failure?.problems.map(({ code }) => code)).toEqual(['aws-access-denied']);
      expect(applied).toMatchObject({ untouched: true, changed: [] });
      expect(await stage.apply(saved)).toMatchObject({ changed: ['app/Jobs'] });
    },
  );

  it('is none where another stack was begun, or only a new plan helps', async () => {
    const web = { ...changed, name: 'web' };
    const on = 'cloudformation:ExecuteChangeSet';
    const stage = new CloudStage({ stacks: [app], faults: [{ on, ...denied, skip: 1 }] });
    const half = await stage.apply(await stage.plan(web, { ...changed, after: ['web'] }));
    expect(half.failure?.problems.map(({ code }) => code)).toEqual(['aws-access-denied']);
    expect(half.untouched).toBeUndefined();
  });
});
