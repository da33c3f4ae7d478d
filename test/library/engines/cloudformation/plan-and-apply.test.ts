import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { StackEngine } from '../../../../actions/library/engines/cloudformation/engine.ts';
import { summaryText } from '../../../../actions/library/review/change-summary.ts';
import { RecordedSite } from '../../../actions/recorded-site.ts';
import { queue } from './plan-by-hand.ts';
import { CloudStage } from './stage.ts';

const scratch = mkdtempSync(join(tmpdir(), 'plan-and-apply-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const base = {
  Resources: { Jobs: queue(1) },
  Outputs: { Jobs: { Value: { Ref: 'Jobs' } } },
};
const app = {
  Parameters: {
    Delay: { Type: 'Number', Default: 1 },
    Word: { Type: 'String', NoEcho: true },
  },
  Resources: { Mails: queue(1, { Properties: { DelaySeconds: { Ref: 'Delay' } } }) },
  Outputs: { Mails: { Value: { Ref: 'Mails' } } },
};

/** The engine on a project of two stacks, as an action that plans opens it. */
function engineOn(stage: CloudStage, delay: string): StackEngine {
  const directory = mkdtempSync(join(scratch, 'project-'));
  writeFileSync(join(directory, 'base.json'), JSON.stringify(base));
  writeFileSync(join(directory, 'app.json'), JSON.stringify(app));
  const project = {
    ...{ directory, directoryName: 'infra', environment: 'alpha', baseEnvironment: 'dev' },
    ...({
      kind: 'ad-hoc',
      layer: 'app',
      repository: 'acme/shop',
      template: 'template.yaml',
    } as const),
    stacks: new Map([
      ['shop-base', 'base.json'],
      ['shop-app', 'app.json'],
    ]),
    parameterFiles: [],
    parameters: new Map([
      ['Delay', delay],
      ['Word', 'planted-word-of-a-test'],
    ]),
    capabilities: [],
    stackTags: new Map([['team', 'shop']]),
    executionRole: undefined,
  };
  // Each plan is another run's, as the names of change sets are.
  const site = new RecordedSite({ runId: delay });
  return new StackEngine({ ...stage.parts(), site, project, tool: 'cloudformation' }, 'infra');
}

async function planned(
  stage: CloudStage,
  delay: string,
  operation: 'create-update' | 'destroy' = 'create-update',
) {
  const engine = engineOn(stage, delay);
  const folder = mkdtempSync(join(scratch, 'plan-'));
  const options = { operation, targets: [], replace: [], refresh: true } as const;
  const request = { options, folder, maskKey: Buffer.alloc(32, 7) };
  const plan = await engine.plan(request);
  return { engine, plan, saved: { ...request, assets: plan.assets } };
}

it('what is planned is found again as it was, and applied: parameters, tags and secrets of any kind', async () => {
  const stage = new CloudStage();
  for (const delay of ['5', '7']) {
    const { engine, plan, saved } = await planned(stage, delay);
    expect(plan.hasChanges).toBe(true);
    expect(await engine.startingState(saved)).toEqual(plan.startingState);
    expect(summaryText(await engine.summarise(saved))).toBe(summaryText(plan.summary));
    const applied = await engine.apply(saved, stage.follower);
    expect(applied.failure).toBeUndefined();
    expect(applied.notChanged).toEqual([]);
    // What is told while planning and applying has the same addresses.
    expect(applied.changed).toEqual(plan.summary.changes.map(({ address }) => address).toSorted());
  }
  expect(await stage.status('shop-app')).toBe('UPDATE_COMPLETE');
  expect(stage.site.log.join('\n') + JSON.stringify(stage.progress)).not.toContain('planted-');
  stage.world.journal.assertClean();
});

it('a plan that another one overtook is refused when it is looked at again', async () => {
  const stage = new CloudStage();
  const first = await planned(stage, '5');
  await first.engine.apply(first.saved, stage.follower);
  const late = await planned(stage, '6');
  const early = await planned(stage, '7');
  await early.engine.apply(early.saved, stage.follower);
  await expect(late.engine.startingState(late.saved)).rejects.toMatchObject({
    code: 'change-set-obsolete',
  });
  await expect(late.engine.apply(late.saved, stage.follower)).rejects.toMatchObject({
    code: 'change-set-obsolete',
  });
});

describe('a first creation that fails', () => {
  const failing = (resource: string) =>
    new CloudStage({ fates: [{ resource, on: 'create', fails: 'no more queues', times: 1 }] });

  it('leaves nothing of its stack, and the next plan makes all of it', async () => {
    const stage = failing('Mails');
    const first = await planned(stage, '5');
    const applied = await first.engine.apply(first.saved, stage.follower);
    expect(applied).toMatchObject({ changed: ['shop-base/Jobs'], notChanged: ['shop-app/Mails'] });
    expect(applied.failure?.problems).toEqual([
      expect.objectContaining({
        code: 'stack-rolled-back',
        what: expect.stringContaining('CloudFormation removed it again, with all in it'),
      }),
    ]);
    expect(await stage.status('shop-app')).toBeUndefined();
    const next = await planned(stage, '7');
    expect(next.plan.summary.counts).toMatchObject({ create: 1, update: 0 });
    expect((await next.engine.apply(next.saved, stage.follower)).failure).toBeUndefined();
    expect(await stage.status('shop-app')).toBe('CREATE_COMPLETE');
    stage.world.journal.assertClean();
  });

  it('leaves a stack behind it as empty as the plan made it, which the next plan takes over', async () => {
    const stage = failing('Jobs');
    const first = await planned(stage, '5');
    const applied = await first.engine.apply(first.saved, stage.follower);
    expect(applied).toMatchObject({ changed: [], failure: { first: 'shop-base/Jobs' } });
    expect(await stage.status('shop-base')).toBeUndefined();
    expect(await stage.status('shop-app')).toBe('REVIEW_IN_PROGRESS');
    const next = await planned(stage, '7');
    expect((await next.engine.apply(next.saved, stage.follower)).failure).toBeUndefined();
    expect(await stage.status('shop-base')).toBe('CREATE_COMPLETE');
    expect(await stage.status('shop-app')).toBe('CREATE_COMPLETE');
  });

  it('can be discarded for what was not begun', async () => {
    const stage = failing('Jobs');
    const { engine, saved } = await planned(stage, '5');
    await engine.apply(saved, stage.follower);
    expect(await engine.discard(saved)).toEqual([
      expect.stringMatching(/^change set adhoc-alpha-\S+ of stack shop-base was gone already$/),
      'left stack shop-base: it was gone already',
      expect.stringMatching(/^removed change set adhoc-alpha-\S+ of stack shop-app$/),
      'removed stack shop-app, which was empty',
    ]);
    expect(await stage.status('shop-app')).toBeUndefined();
  });

  it('asks for all of it by tokens: of the plan for a change set, of the stack for its execution', async () => {
    const stage = new CloudStage();
    const { engine, saved } = await planned(stage, '5');
    await engine.apply(saved, stage.follower);
    const inputs = (on: string) =>
      stage.world.journal.calls(on).map(({ input }) => input as Record<string, string>);
    const made = inputs('cloudformation:CreateChangeSet');
    expect(made.map(({ OnStackFailure }) => OnStackFailure)).toEqual(['DELETE', 'DELETE']);
    for (const { ClientToken, ChangeSetName } of made) expect(ClientToken).toBe(ChangeSetName);
    const tokens = inputs('cloudformation:ExecuteChangeSet').map((one) => one.ClientRequestToken);
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) expect(token).toMatch(/^adhoc-[0-9a-f]{64}$/);
  });
});

it('a destroy is found again as it was planned, and carried out from the last stack to the first', async () => {
  const stage = new CloudStage();
  const first = await planned(stage, '5');
  await first.engine.apply(first.saved, stage.follower);
  const { engine, plan, saved } = await planned(stage, '5', 'destroy');
  expect(await engine.startingState(saved)).toEqual(plan.startingState);
  expect(summaryText(await engine.summarise(saved))).toBe(summaryText(plan.summary));
  const applied = await engine.apply(saved, stage.follower);
  expect(applied).toEqual({
    changed: ['shop-app/Mails', 'shop-base/Jobs'],
    notChanged: [],
    outputs: [],
  });
  const deleted = stage.world.journal.calls('cloudformation:DeleteStack');
  const names = deleted.map(({ input }) => (input as { StackName: string }).StackName);
  expect(names).toEqual([
    expect.stringContaining('stack/shop-app/'),
    expect.stringContaining('stack/shop-base/'),
  ]);
});
