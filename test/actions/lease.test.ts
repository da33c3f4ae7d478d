import { describe, expect, it } from '@jest/globals';
import { spec } from '../../actions/migrate/spec.ts';
import { VirtualClock } from '../world/clock.ts';
import { environment } from '../world/scenarios/environment.ts';
import { rollouts } from '../world/scenarios/rollouts.ts';
import { World } from '../world/world.ts';
import { changed, runRollout } from './rollout-run.ts';
import { container, newImage, withLife } from './scenes.ts';
import { runMigrate, runRunCommand } from './task-run.ts';

const name = '/adhoc/dev/alpha/lease';
const slowMigration = () => withLife(container({ exitsAt: 90_000 }));
const image = { image: newImage };

/** The same without the tag that tells the base environment. */
function untagged() {
  const scenario = environment();
  const clusters = [{ name: 'alpha-cluster' }];
  return { ...scenario, clusters };
}

describe('the lease of the environment', () => {
  it('is taken by a migration after everything was read, and given back', async () => {
    const { world, site } = await runMigrate(slowMigration(), { inputs: image });
    const writes = world.journal.writes().map(({ action }) => action);
    expect(writes).toEqual([
      'ssm:PutParameter',
      'ecs:RegisterTaskDefinition',
      'ecs:RunTask',
      'ssm:PutParameter',
      'ssm:PutParameter',
      'ssm:DeleteParameter',
    ]);
    expect(site.text).toContain(`holds the lease ${name}`);
    world.journal.assertClean();
  });

  it('keeps a second migration waiting, which sees who has it and reads again', async () => {
    const clock = new VirtualClock();
    const scenario = slowMigration();
    const [one, two] = await Promise.all(startedTogether(scenario, clock));
    expect([one.codes, two.codes]).toEqual([[], []]);
    const runs = one.world.journal.calls('ecs:RunTask').map(({ at }) => at);
    expect((runs[1] ?? 0) - (runs[0] ?? 0)).toBeGreaterThanOrEqual(90_000);
    expect(two.site.text).toContain('actions/runs/4711 (attempt 1, job deploy, by octocat)');
    expect(two.site.text).toContain('group: Read the environment again');
  });

  it('is not waited for longer than lease-timeout, and nothing is changed', async () => {
    const scenario = slowMigration();
    const inputs = { 'lease-timeout': '30s' };
    const [one, two] = await Promise.all(startedTogether(scenario, new VirtualClock(), inputs));
    expect(one.codes).toEqual([]);
    expect(two.codes).toEqual(['lease-timeout']);
    expect(one.world.journal.count('ecs:RunTask')).toBe(1);
  });

  it('is given back by a cancelled migration, within the time that a runner leaves', async () => {
    const run = await runMigrate(slowMigration(), { cancelAt: 20_000 });
    expect(run.codes).toEqual(['cancelled']);
    expect(run.tookMs - (run.cancelledAt ?? 0)).toBeLessThanOrEqual(7_000);
    expect(run.world.journal.count('ssm:DeleteParameter')).toBe(1);
  });

  it('is taken by a rollout, and given back when that fails', async () => {
    const faults = [{ on: 'ecs:UpdateService', kind: 'access-denied', skip: 1 }] as const;
    const run = await runRollout({ ...rollouts(), faults });
    expect(run.codes).not.toEqual([]);
    expect(run.world.journal.count('ssm:DeleteParameter')).toBe(1);
  });

  it('that is lost stops the migration and says why', async () => {
    const faults = [{ on: 'ssm:PutParameter', kind: 'server-error', from: 30_000 }] as const;
    const endless = withLife(container({ exitsAt: Infinity }), faults);
    const run = await runMigrate(endless);
    expect(run.codes).toEqual(['lease-lost']);
    const [stop] = run.world.journal.calls('ecs:StopTask');
    expect(stop?.input).toMatchObject({ reason: 'adhoc-actions: lease lost' });
    expect(run.trail.deeds.map(({ what }) => what).join()).toContain('because the lease');
  });
});

describe('without a lease', () => {
  it('tasks and rollouts go on where no base environment is known, and a line says so', async () => {
    const migrated = await runMigrate(untagged());
    expect(migrated.codes).toEqual([]);
    expect(migrated.site.text).toContain('no lease: no input "base-environment"');
    expect(migrated.world.journal.count('ssm:PutParameter')).toBe(0);
    const rolled = await runRollout({ ...rollouts(), clusters: untagged().clusters });
    expect(rolled.site.text).toContain('no lease: no input "base-environment"');
    expect(changed(rolled)).toHaveLength(3);
  });

  it('they go on where the workflow says so, and a line says so', async () => {
    const run = await runMigrate(environment(), { inputs: { lease: 'false' } });
    expect(run.site.text).toContain('no lease: "lease" is false');
    expect(run.world.journal.count('ssm:PutParameter')).toBe(0);
  });

  it('a role that may not take it changes nothing', async () => {
    const faults = [{ on: 'ssm:GetParameter', kind: 'access-denied' }] as const;
    const run = await runMigrate({ ...environment(), faults });
    expect(run.codes).toEqual(['lease-denied']);
    expect(run.world.journal.writes()).toEqual([]);
  });
});

describe('run-command', () => {
  it('takes no lease unless it is asked for', async () => {
    const without = await runRunCommand(environment());
    expect(without.site.text).not.toContain('lease');
    expect(without.world.journal.count('ssm:PutParameter')).toBe(0);
    const withLease = await runRunCommand(environment(), { inputs: { lease: 'true' } });
    expect(withLease.world.journal.count('ssm:DeleteParameter')).toBe(1);
  });

  it('that asks for one needs a base environment', async () => {
    const inputs = { lease: 'true' };
    const refused = await runRunCommand(untagged(), { inputs });
    expect(refused.codes).toEqual(['base-environment-unknown']);
    expect(refused.world.journal.writes()).toEqual([]);
    const named = { ...inputs, 'base-environment': 'dev' };
    expect((await runRunCommand(untagged(), { inputs: named })).codes).toEqual([]);
  });
});

/** Two runs of the workflow at once, in one account, a second apart. */
function startedTogether(
  scenario: ReturnType<typeof slowMigration>,
  clock: VirtualClock,
  inputs: Readonly<Record<string, string>> = {},
) {
  const world = new World(scenario, { clock, allow: spec.calls.map(({ action }) => action) });
  const one = runMigrate(scenario, { after: { clock, world } });
  const later = clock
    .sleep(1_000)
    .then(() =>
      runMigrate(scenario, { after: { clock, world }, identity: { runId: '4712' }, inputs }),
    );
  return [one, later] as const;
}
