import { describe, expect, it } from '@jest/globals';
import { environment } from '../world/scenarios/environment.ts';
import { goodMigration } from '../world/scenarios/good-migration.ts';
import { container, newImage, withLife } from './scenes.ts';
import { runMigrate, runRunCommand } from './task-run.ts';

describe('bad input', () => {
  it('is told all at once and before any call', async () => {
    const { codes, problems, world } = await runRunCommand(environment(), {
      inputs: {
        environment: 'Alpha!',
        command: 'a | b',
        image: 'backend',
        timeout: '5',
        'assign-public-ip': 'true',
        subnets: '',
      },
    });
    expect(codes).toHaveLength(5);
    expect(new Set(codes)).toEqual(new Set(['input-invalid', 'image-invalid', 'input-conflict']));
    expect(problems.map(({ remedy }) => remedy).every(Boolean)).toBe(true);
    expect(world.journal.exchanges).toEqual([]);
  });

  it('that only reads show is told together, before the first write', async () => {
    const { codes, world } = await runRunCommand(environment(), {
      inputs: {
        container: 'nobody',
        'network-from': 'alpha-nothing',
        image: 'another/repository:v1',
        'environment-variables': `LONG=${'x'.repeat(9_000)}`,
      },
    });
    expect([...codes].sort()).toEqual([
      'container-not-found',
      'image-of-another-repository',
      'overrides-too-long',
      'service-not-found',
    ]);
    expect(world.journal.writes()).toEqual([]);
    world.journal.assertClean();
  });

  it('names a cluster that is not there with the region that was looked in', async () => {
    const { codes, problems, world } = await runRunCommand(environment(), {
      inputs: { cluster: 'alhpa-cluster', task: 'nothing' },
    });
    expect(codes).toEqual(['cluster-not-found', 'task-definition-not-found']);
    expect(problems[0]?.what).toContain('"alhpa-cluster" in eu-west-1');
    world.journal.assertClean();
  });
});

describe('trouble with AWS', () => {
  it('is waited for when every call is throttled for 30 s', async () => {
    const faults = [{ on: '*', kind: 'throttle', until: 30_000 }] as const;
    const { problems, world } = await runMigrate({ ...goodMigration(), faults });
    expect(problems).toEqual([]);
    expect(world.journal.calls('ecs:RunTask').filter(({ status }) => status === 200)).toHaveLength(
      1,
    );
  });

  it('is not, when a call that is needed is denied', async () => {
    const faults = [{ on: 'ecs:RunTask', kind: 'access-denied' }] as const;
    const { codes, trail, world } = await runMigrate(
      { ...goodMigration(), faults },
      {
        inputs: { image: newImage },
      },
    );
    expect(codes).toEqual(['aws-access-denied']);
    expect(trail.deeds.map(({ what }) => what)).toEqual([
      'registered task definition alpha-migrate:4',
    ]);
    expect(world.journal.count('ecs:RunTask')).toBe(1);
  });

  it('in the middle leaves the task named, with the command that stops it', async () => {
    const faults = [{ on: 'ecs:DescribeTasks', kind: 'expired-credentials', from: 9_000 }] as const;
    const lines = [{ at: 100, text: 'altering orders' }];
    const life = container({ lines, exitsAt: 60_000 });
    const { codes, trail, site } = await runMigrate(withLife(life, faults));
    const page = site.pages[0] ?? '';
    const order = [
      'may still be running',
      'describe-tasks --region',
      'stop-task --region',
      'migrate | altering orders',
      '| environment | alpha |',
      '| cluster | alpha-cluster in eu-west-1 |',
    ];
    const places = order.map((text) => page.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(page).toContain(`/tasks/${site.outputs['task-id']}`);
    expect(codes).toEqual(['aws-credentials-expired']);
    expect(trail.deeds[0]?.next).toMatch(
      /^aws ecs describe-tasks .*; aws ecs stop-task --region eu-west-1 --cluster alpha-cluster --task/,
    );
  });

  it('is no matter when answers lag behind writes', async () => {
    const faults = [{ on: 'ecs:DescribeTasks', kind: 'stale', ms: 8_000 }] as const;
    const { problems, site } = await runMigrate({ ...goodMigration(), faults });
    expect(problems).toEqual([]);
    const statuses = site.log.filter((line) => line.startsWith('task '));
    expect(statuses.map((line) => line.split(' ')[1])).toEqual([
      'PROVISIONING',
      'PENDING',
      'RUNNING',
      'STOPPED',
    ]);
  });

  it('is no matter when one answer is older than the one before it', async () => {
    const faults = [
      { on: 'ecs:DescribeTasks', kind: 'stale', ms: 12_000, skip: 5, times: 1 },
    ] as const;
    const { site } = await runMigrate({ ...goodMigration(), faults });
    const statuses = site.log.filter((line) => line.startsWith('task '));
    expect(new Set(statuses.map((line) => line.split(' ')[1])).size).toBe(statuses.length);
  });

  it('that makes a task unknown is told after a minute', async () => {
    const faults = [{ on: 'ecs:DescribeTasks', kind: 'stale', ms: 3_600_000 }] as const;
    const { codes, tookMs } = await runMigrate({ ...goodMigration(), faults });
    expect(codes).toEqual(['task-vanished']);
    expect(tookMs).toBeGreaterThan(60_000);
    expect(tookMs).toBeLessThan(70_000);
  });
});

describe('polling', () => {
  it('sees the end at most 3 s late and ends at most 5.5 s after that', async () => {
    for (const exitsAt of [1_000, 2_345, 7_777, 121_001]) {
      const lines = [
        { at: 0, text: 'line {n}', count: Math.floor(exitsAt / 1_000), everyMs: 1_000 },
      ];
      const life = container({ lines, exitsAt });
      const { tookMs, world } = await runMigrate(withLife(life));
      const stoppedAt = 4_500 + exitsAt + 1_500;
      expect(tookMs).toBeLessThanOrEqual(stoppedAt + 3_000 + 5_500);
      for (const action of ['ecs:DescribeTasks', 'logs:GetLogEvents'])
        expect(world.journal.count(action)).toBeLessThanOrEqual(15 + tookMs / 3_000);
    }
  });
});
