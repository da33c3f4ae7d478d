import { describe, expect, it } from '@jest/globals';
import { goodMigration } from '../world/scenarios/good-migration.ts';
import { newImage, withLife } from './scenes.ts';
import { runMigrate, runRunCommand } from './task-run.ts';

describe('a task is started once', () => {
  it('although the answer to RunTask was lost', async () => {
    const faults = [{ on: 'ecs:RunTask', kind: 'reset', after: true, times: 2 }] as const;
    const { world, problems, result } = await runMigrate({ ...goodMigration(), faults });
    expect(problems).toEqual([]);
    const calls = world.journal.calls('ecs:RunTask');
    expect(calls).toHaveLength(3);
    expect(new Set(calls.map(({ body }) => body)).size).toBe(1);
    const ids = calls.map(
      ({ output }) => (output as { tasks: { taskArn: string }[] } | undefined)?.tasks[0]?.taskArn,
    );
    expect(new Set(ids.filter(Boolean)).size).toBe(1);
    expect(ids.at(-1)).toContain(result?.outputs['task-id'] ?? 'no task');
  });

  it('although the same step of the same attempt runs again', async () => {
    const inputs = { image: newImage };
    const first = await runMigrate(goodMigration(), { inputs });
    const again = await runMigrate(goodMigration(), { inputs, after: first });
    expect(again.result?.outputs['task-id']).toBe(first.result?.outputs['task-id']);
    expect(again.world.journal.count('ecs:RegisterTaskDefinition')).toBe(1);
    const attempt = { identity: { attempt: '2' }, inputs, after: first };
    const next = await runMigrate(goodMigration(), attempt);
    expect(next.result?.outputs['task-id']).not.toBe(first.result?.outputs['task-id']);
    const changed = { inputs: { ...inputs, subnets: 'subnet-0a1b2c3d4e5f60009' }, after: first };
    expect((await runMigrate(goodMigration(), changed)).codes).toEqual(['task-already-started']);
  });

  it('by each execution of run-command, but one of migrate in an attempt, which says what it found', async () => {
    const first = await runRunCommand(goodMigration());
    const identity = { execution: 'set_output_2' };
    const second = await runRunCommand(goodMigration(), { identity, after: first });
    expect(second.result?.outputs['task-id']).not.toBe(first.result?.outputs['task-id']);
    expect(second.site.text).not.toContain('found task');
    const replayed = await runRunCommand(goodMigration(), { after: first });
    const migrated = await runMigrate(goodMigration());
    const again = await runMigrate(goodMigration(), { identity, after: migrated });
    expect(again.result?.outputs['task-id']).toBe(migrated.result?.outputs['task-id']);
    for (const { site, result } of [replayed, again]) {
      expect(site.text).toMatch(
        /notice: found task \w+, which this attempt started at .*: nothing was started now/,
      );
      expect(result?.summary?.source).toContain('nothing was started now');
    }
  });

  it('under a token that tells runs, attempts, steps and commands apart, and nothing else', async () => {
    const token = async (more: Parameters<typeof runRunCommand>[1]) => {
      const { world } = await runRunCommand(goodMigration(), more);
      return JSON.parse(world.journal.calls('ecs:RunTask')[0]?.body ?? '').clientToken as string;
    };
    const same = await token({});
    expect(same).toMatch(/^[0-9a-f]{64}$/);
    expect(await token({})).toBe(same);
    expect(await token({ identity: { actor: 'hubot' } })).toBe(same);
    const others = await Promise.all([
      token({ identity: { runId: '4712' } }),
      token({ identity: { attempt: '2' } }),
      token({ identity: { job: 'other' } }),
      token({ identity: { jobInstance: 'plan.deploy.2' } }),
      token({ identity: { step: 'other' } }),
      token({ identity: { execution: 'set_output_2' } }),
      token({ inputs: { command: 'python manage.py other' } }),
      token({ inputs: { task: 'alpha-gunicorn' } }),
      token({ inputs: { image: newImage } }),
      token({ inputs: { 'environment-variables': 'A=1' } }),
    ]);
    expect(new Set([same, ...others]).size).toBe(11);
  });

  it('or not at all: failures with HTTP 200 are told', async () => {
    const refused = { reason: 'RESOURCE:ENI', arn: 'arn:aws:ecs:x', detail: 'no address' };
    const { world, problems, trail } = await runMigrate(withLife({ refused }), {
      inputs: { image: newImage },
    });
    expect(problems).toMatchObject([{ code: 'task-not-placed' }]);
    expect(problems[0]?.what).toContain('RESOURCE:ENI: no address');
    expect(trail.deeds.map(({ what }) => what)).toEqual([
      'registered task definition alpha-migrate:4',
    ]);
    world.journal.assertClean();
  });

  it('and when its answer stays unknown, the trail tells how to look', async () => {
    const faults = [{ on: 'ecs:RunTask', kind: 'reset', after: true }] as const;
    const { problems, trail } = await runMigrate({ ...goodMigration(), faults });
    expect(problems).toMatchObject([{ code: 'aws-unreachable' }]);
    expect(trail.deeds[0]?.next).toMatch(
      /^aws ecs list-tasks --region eu-west-1 --cluster alpha-cluster --started-by adhoc-\w+; .* --family alpha-migrate --desired-status STOPPED$/,
    );
  });
});
