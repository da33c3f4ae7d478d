import { describe, expect, it } from '@jest/globals';
import { Aws } from '../../actions/library/aws/aws.ts';
import { RoleSession } from '../../actions/library/aws/role-session.ts';
import { CancelledError } from '../../actions/library/host/cancel.ts';
import { parseInputs } from '../../actions/library/host/parse.ts';
import { Trail } from '../../actions/library/host/trail.ts';
import { migrate } from '../../actions/migrate/migrate.ts';
import { spec } from '../../actions/migrate/spec.ts';
import { exampleCredentials } from '../world/access.ts';
import { VirtualClock } from '../world/clock.ts';
import { World } from '../world/world.ts';
import { RecordedSite } from './recorded-site.ts';
import { container, newImage, withLife } from './scenes.ts';
import { runMigrate, runRunCommand, type TaskRun } from './task-run.ts';

const endless = container({ exitsAt: Infinity });
const image = { image: newImage };
const secrets = 'X=arn:aws:secretsmanager:eu-west-1:123456789012:secret:alpha/database-url-AbCdEf';
const deeds = ({ trail }: TaskRun) => trail.deeds.map(({ what }) => what);

describe('a cancel', () => {
  it('before a write keeps it from being begun', async () => {
    const cancelOn = 'capacity: FARGATE';
    const started = await runMigrate(withLife(endless), { cancelOn });
    const registered = await runMigrate(withLife(endless), { inputs: image, cancelOn });
    for (const run of [started, registered]) {
      expect(run.codes).toEqual(['cancelled']);
      expect(run.world.journal.writes()).toEqual([]);
      expect(deeds(run)).toEqual([]);
    }
  });

  it('while a revision is registered starts no task', async () => {
    const faults = [{ on: 'ecs:RegisterTaskDefinition', kind: 'slow', ms: 1_500 }] as const;
    const run = await runMigrate(withLife(endless, faults), { inputs: image, cancelAt: 500 });
    expect(run.codes).toEqual(['cancelled']);
    expect(run.world.journal.count('ecs:RunTask')).toBe(0);
    expect(deeds(run)).toEqual(['registered task definition alpha-migrate:4']);
  });

  it('has all that comes after it done within 6 s', async () => {
    const slow = (on: string, ms: number) => ({ on, kind: 'slow', ms }) as const;
    const never = ['ecs:StopTask', 'ecs:DeregisterTaskDefinition'].map((on) => slow(on, 60_000));
    const faults = [slow('ecs:RunTask', 2_400), ...never];
    const scenario = withLife(endless, faults);
    const run = await runRunCommand(scenario, { inputs: { secrets }, cancelAt: 100 });
    expect(run.world.journal.count('ecs:RunTask')).toBe(1);
    expect(run.tookMs - (run.cancelledAt ?? 0)).toBeLessThanOrEqual(6_000);
    expect(deeds(run).some((what) => what.startsWith('started task'))).toBe(true);
  });

  it.each([310_000, 10_000])(
    'is heard while a token is renewed, and the task is stopped (keys of %d ms)',
    async (lastingMs) => {
      const clock = new VirtualClock();
      const scenario = withLife(endless);
      const world = new World(scenario, { clock });
      const [site, trail, controller] = [new RecordedSite(), new Trail(), new AbortController()];
      let renewals = 0;
      const role = new RoleSession(async (signal) => {
        renewals += 1;
        // GitHub does not answer, and does not hear the cancel, until it came.
        if (renewals > 1 && !controller.signal.aborted) await clock.sleep(60_000);
        expect(signal).toBeDefined();
        return { ...exampleCredentials, expiration: new Date(clock.now() + lastingMs) };
      }, clock);
      const { signal } = controller;
      const requestHandler = world.requestHandler();
      const aws = new Aws({ region: scenario.region, clock, role, requestHandler, signal });
      const cancelled = clock.sleep(15_000).then(() => controller.abort(new CancelledError()));
      const given: Record<string, string> = { environment: 'alpha', 'aws-region': 'eu-west-1' };
      const inputs = parseInputs(spec.inputs, (name) => given[name] ?? '');
      const parts = { action: 'migrate', aws, clock, signal, site, trail };
      const ending = migrate(inputs, parts);
      await expect(ending).rejects.toBeInstanceOf(CancelledError);
      await cancelled;
      expect(clock.now() - world.startedAt).toBeLessThanOrEqual(15_000 + 6_000);
      expect(world.journal.count('ecs:StopTask')).toBe(1);
    },
  );
});
