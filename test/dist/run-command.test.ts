import { describe, expect, it } from '@jest/globals';
import { spec } from '../../actions/run-command/spec.ts';
import { play, type Scene } from '../scene/play.ts';
import { failingMigration } from '../world/scenarios/failing-migration.ts';
import { goodMigration } from '../world/scenarios/good-migration.ts';

const base = {
  action: 'run-command',
  with: { environment: 'alpha', command: '["python","manage.py","migrate"]' },
  allow: spec.calls.map((call) => call.action),
  timeScale: 20,
} satisfies Partial<Scene>;

describe('run-command, from dist/', () => {
  it('shows the log live and ends green when the command exits 0', async () => {
    const { result, world } = await play({ ...base, scenario: goodMigration() });
    world.journal.assertClean();
    expect(result.conclusion).toBe('success');
    expect(result.outputs).toMatchObject({
      'exit-code': '0',
      'task-definition': 'alpha-migrate:3',
    });
    expect(result.raw).toContain('migrate |   Applying orders.0042_backfill_currency... OK');
    expect(result.summary).toContain('✅');
    expect(result.openGroups).toBe(0);
  });

  it('ends red with the exit code and the last lines when the command fails', async () => {
    const { result, world } = await play({ ...base, scenario: failingMigration() });
    world.journal.assertClean();
    expect(result.conclusion).toBe('failure');
    expect(result.outputs).toMatchObject({ 'exit-code': '1', 'failure-code': 'command-failed' });
    expect(result.summary).toContain('IntegrityError');
  });

  it('names every missing input at once and calls nothing', async () => {
    const { result, world } = await play({ ...base, with: {}, scenario: goodMigration() });
    expect(result.outputs['failure-code']).toBe('input-missing');
    const errors = result.annotations.map(({ message }) => message);
    expect(errors).toEqual([
      expect.stringContaining('"environment"'),
      expect.stringContaining('"command"'),
    ]);
    expect(world.journal.exchanges).toEqual([]);
  });
});
