import { describe, expect, it } from '@jest/globals';
import { queue } from '../plan-by-hand.ts';
import { CloudStage } from '../stage.ts';

const app = {
  name: 'app',
  template: { Resources: { Jobs: queue(1), Mails: queue(1, { DeletionPolicy: 'Retain' }) } },
};
const gone = { name: 'app' };

describe('a stack that is to go', () => {
  it('is deleted by its id, and what its policy keeps is listed', async () => {
    const stage = new CloudStage({ stacks: [app] });
    const applied = await stage.apply(await stage.plan(gone));
    expect(applied).toEqual({
      changed: ['app/Jobs', 'app/Mails'],
      notChanged: [],
      outputs: [],
      retained: [expect.stringMatching(/^app\/Mails \(.+\)$/)],
    });
    expect(await stage.status('app')).toBeUndefined();
    expect(stage.writes).toEqual(['cloudformation:DeleteStack']);
    stage.world.journal.assertClean();
  });

  it('is not taken for one of its name that was made since', async () => {
    const stage = new CloudStage({ stacks: [app] });
    const saved = await stage.plan(gone);
    await stage.apply(saved);
    await stage.apply(await stage.plan(app));
    await expect(stage.apply(saved)).rejects.toMatchObject({ code: 'stack-gone' });
    expect(await stage.status('app')).toBe('CREATE_COMPLETE');
  });

  it('and cannot names what is in the way', async () => {
    const fates = [{ resource: 'Jobs', on: 'delete' as const, fails: 'The queue is in use' }];
    const stage = new CloudStage({ stacks: [app], fates });
    const applied = await stage.apply(await stage.plan(gone));
    expect(await stage.status('app')).toBe('DELETE_FAILED');
    const [problem] = applied.failure?.problems ?? [];
    expect(problem?.code).toBe('stack-delete-failed');
    expect(problem?.what).toContain('app/Jobs (AWS::SQS::Queue): The queue is in use.');
    expect(applied.changed).not.toContain('app/Jobs');
  });

  it('and whose export is in use elsewhere is told to be what it was', async () => {
    const Export = { Name: 'jobs' };
    const exporting = { ...app.template, Outputs: { Jobs: { Value: 'jobs-url', Export } } };
    const importing = {
      Resources: {
        Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::ImportValue': 'jobs' } } },
      },
    };
    const stacks = [
      { name: 'app', template: exporting },
      { name: 'web', template: importing },
    ];
    const stage = new CloudStage({ stacks });
    const applied = await stage.apply(await stage.plan(gone));
    expect(applied.failure?.problems[0]?.what).toContain('in use by web');
    expect(applied.changed).toEqual([]);
    expect(await stage.status('app')).toBe('CREATE_COMPLETE');
  });
});

describe('a plan that nobody applies', () => {
  it('goes with its change set, and with the stack that was made for it alone', async () => {
    const stage = new CloudStage();
    const said = await stage.discard(await stage.plan(app));
    expect(said).toEqual([
      'removed change set adhoc-alpha-4711-1 of stack app',
      'removed stack app, which was empty',
    ]);
    expect(await stage.status('app')).toBeUndefined();
    stage.world.journal.assertClean();
  });

  it('leaves a stack that is there, and one that somebody else plans too', async () => {
    const there = new CloudStage({ stacks: [app] });
    const changed = { name: 'app', template: { Resources: { Jobs: queue(2) } } };
    expect(await there.discard(await there.plan(changed))).toHaveLength(1);
    expect(await there.status('app')).toBe('CREATE_COMPLETE');
    const planned = new CloudStage();
    const saved = await planned.plan(app);
    await (await planned.cloud()).createChangeSet({
      ...{ StackName: 'app', ChangeSetName: 'somebody-elses', ChangeSetType: 'CREATE' },
      TemplateBody: JSON.stringify(app.template),
    });
    await planned.clock.sleep(30_000);
    expect(await planned.discard(saved)).toContain('left stack app: it has other change sets');
    expect(await planned.status('app')).toBe('REVIEW_IN_PROGRESS');
  });

  it('can be discarded again, and not when it was applied', async () => {
    const stage = new CloudStage();
    const saved = await stage.plan(app);
    await stage.discard(saved);
    const writes = stage.writes.length;
    expect(await stage.discard(saved)).toEqual([
      'change set adhoc-alpha-4711-1 of stack app was gone already',
      'left stack app: it was gone already',
    ]);
    const applied = await stage.plan(app);
    await stage.apply(applied);
    await expect(stage.discard(applied)).rejects.toMatchObject({ code: 'change-set-executed' });
    expect(stage.writes.length).toBe(writes + 1);
  });
});
