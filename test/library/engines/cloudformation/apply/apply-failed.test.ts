import { describe, expect, it } from '@jest/globals';
import { queue } from '../plan-by-hand.ts';
import { CloudStage } from '../stage.ts';

const before = { Resources: { Jobs: queue(1), Table: queue(1) } };
const after = { Resources: { Jobs: queue(2), Table: queue(2), New: queue(1) } };
const app = { name: 'app', template: before };
const changed = { name: 'app', template: after };

const noRoom = { resource: 'New', on: 'create', fails: 'no more queues' } as const;
const slow = { resource: 'Jobs', on: 'update', takesMs: 120_000 } as const;

describe('an update that fails', () => {
  it('is watched until everything is back, and tells on top what failed first', async () => {
    const stage = new CloudStage({ stacks: [app], fates: [noRoom, slow] });
    const applied = await stage.apply(await stage.plan(changed));
    expect(await stage.status('app')).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(applied).toMatchObject({ changed: [], failure: { first: 'app/New' } });
    expect(applied.notChanged).toEqual(['app/Jobs', 'app/New', 'app/Table']);
    const [problem] = applied.failure?.problems ?? [];
    expect(problem?.code).toBe('stack-rolled-back');
    expect(problem?.what).toContain('First to fail: app/New (AWS::SQS::Queue): no more queues.');
    expect(problem?.what).toContain('the stack is as it was before');
    stage.world.journal.assertClean();
  });

  it('and cannot be taken back tells how to go on, and what could be skipped', async () => {
    const stuck = { resource: 'Table', on: 'rollback', fails: 'Table is in use' } as const;
    const late = {
      resource: 'New',
      on: 'create',
      takesMs: 90_000,
      fails: 'no more queues',
    } as const;
    const stage = new CloudStage({ stacks: [app], fates: [stuck, late] });
    const applied = await stage.apply(await stage.plan(changed));
    expect(await stage.status('app')).toBe('UPDATE_ROLLBACK_FAILED');
    const [problem] = applied.failure?.problems ?? [];
    expect(problem?.code).toBe('stack-rollback-failed');
    expect(problem?.what).toMatch(/First to fail: app\/New .*stopped at app\/Table .*in use/s);
    expect(problem?.remedy).toMatch(
      /aws cloudformation continue-update-rollback --stack-name arn:\S+ --region eu-west-1 --resources-to-skip Table/,
    );
    expect(applied.changed).toEqual(['app/Table']);
  });

  it('inside of a nested stack names the resource there, by its way from the outer one', async () => {
    const inner = { Resources: { Subnet: queue(1), Route: queue(1) } };
    const url = 'https://s3.amazonaws.com/templates/network.json';
    const fate = { resource: 'Subnet', on: 'create', fails: 'The CIDR conflicts' } as const;
    const stage = new CloudStage({ templates: { [url]: inner }, fates: [fate] });
    const nested = { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: url } };
    const template = { Resources: { Network: nested } };
    const applied = await stage.apply(await stage.plan({ name: 'app', template }));
    expect(applied.failure?.first).toBe('app/Network/Subnet');
    expect(applied.failure?.problems[0]?.what).toContain('The CIDR conflicts');
    expect(applied.notChanged).toContain('app/Network/Route');
  });
});

describe('a creation that fails', () => {
  const fate = { resource: 'Table', on: 'create', fails: 'no more tables' } as const;

  it('leaves nothing where the stack removes itself', async () => {
    const stage = new CloudStage({ fates: [fate] });
    const more = { OnStackFailure: 'DELETE' } as const;
    const applied = await stage.apply(await stage.plan({ ...app, more }));
    expect(await stage.status('app')).toBeUndefined();
    const [problem] = applied.failure?.problems ?? [];
    expect(problem?.code).toBe('stack-rolled-back');
    expect(problem?.what).toContain('removed it again, with all in it');
  });

  it('names what is left, and the command that removes it', async () => {
    const stage = new CloudStage({ fates: [fate] });
    const applied = await stage.apply(await stage.plan(app));
    expect(await stage.status('app')).toBe('ROLLBACK_COMPLETE');
    const [problem] = applied.failure?.problems ?? [];
    expect(problem?.snippet).toMatch(/^aws cloudformation delete-stack --stack-name arn:/);
  });

  it('halfway stays as it is where nothing is to be taken back', async () => {
    const stage = new CloudStage({ fates: [fate] });
    const more = { OnStackFailure: 'DO_NOTHING' } as const;
    const applied = await stage.apply(await stage.plan({ ...app, more }));
    expect(await stage.status('app')).toBe('CREATE_FAILED');
    expect(applied.failure?.problems.map(({ code }) => code)).toEqual(['stack-failed']);
  });
});
