import { describe, expect, it } from '@jest/globals';
import { container, newImage, withLife } from './scenes.ts';
import { runMigrate, runRunCommand, type TaskRun } from './task-run.ts';

const endless = container({ exitsAt: Infinity });
const image = { image: newImage };
const secrets = 'X=arn:aws:secretsmanager:eu-west-1:123456789012:secret:alpha/database-url-AbCdEf';
const deeds = ({ trail }: TaskRun) => trail.deeds.map(({ what }) => what);

describe('an answer of RunTask that was lost', () => {
  it.each(['throttle', 'access-denied', 'expired-credentials'] as const)(
    'leaves the task named, whatever comes after it (%s)',
    async (kind) => {
      const faults = [
        { on: 'ecs:RunTask', kind: 'reset', after: true, times: 1 },
        { on: 'ecs:RunTask', kind, skip: 1 },
      ] as const;
      const run = await runMigrate(withLife(endless, faults));
      expect(run.codes).toHaveLength(1);
      expect(deeds(run)[0]).toContain('it may have been started');
    },
  );
});

describe('an answer of RegisterTaskDefinition that was lost', () => {
  const lost = { on: 'ecs:RegisterTaskDefinition', kind: 'reset', after: true } as const;

  it.each([1, 100])('%d times makes no second revision', async (times) => {
    const run = await runMigrate(withLife(container({}), [{ ...lost, times }]), { inputs: image });
    expect(run.codes).toEqual([]);
    expect(run.world.journal.count('ecs:RegisterTaskDefinition')).toBe(1);
    expect(run.site.outputs['task-definition']).toBe('alpha-migrate:4');
    expect(deeds(run)).toEqual(['registered task definition alpha-migrate:4']);
  });

  it('of a request that was not carried out is asked for again', async () => {
    const faults = [{ on: 'ecs:RegisterTaskDefinition', kind: 'server-error', times: 2 }] as const;
    const run = await runMigrate(withLife(container({}), faults), { inputs: image });
    expect(run.codes).toEqual([]);
    expect(run.site.outputs['task-definition']).toBe('alpha-migrate:4');
  });

  it('and cannot be looked for leaves its family named', async () => {
    const denied = { on: 'ecs:DescribeTaskDefinition', kind: 'access-denied', skip: 2 } as const;
    const scenario = withLife(container({}), [lost, denied]);
    const run = await runMigrate(scenario, { inputs: image });
    expect(run.codes).toEqual(['aws-access-denied']);
    expect(deeds(run)[0]).toContain('asked to register a revision of alpha-migrate');
    expect(run.trail.deeds[0]?.next).toContain('aws ecs list-task-definitions');
  });

  it('leaves nothing of a throw-away family', async () => {
    const run = await runRunCommand(withLife(container({}), [lost]), { inputs: { secrets } });
    expect(run.codes).toEqual([]);
    expect(run.world.journal.count('ecs:RegisterTaskDefinition')).toBe(1);
    expect(run.world.journal.count('ecs:DeregisterTaskDefinition')).toBe(1);
    expect(deeds(run)).toEqual([]);
  });
});
