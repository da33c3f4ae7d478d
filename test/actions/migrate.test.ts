import { describe, expect, test } from '@jest/globals';
import { failingMigration } from '../world/scenarios/failing-migration.ts';
import { goodMigration } from '../world/scenarios/good-migration.ts';
import { runMigrate } from './task-run.ts';

const newImage = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.8.0';

describe('migrate', () => {
  test('runs the new image once, shows every line, and is green', async () => {
    const { world, site, result, problems } = await runMigrate(goodMigration(), {
      inputs: { image: newImage },
    });
    expect(problems).toEqual([]);
    expect(site.log).toContain('migrate |   Applying orders.0042_backfill_currency... OK');
    console.log(site.text, result?.summary?.source, result?.outputs);
    expect(world.journal.count('ecs:RunTask')).toBe(1);
    world.journal.assertClean();
  });

  test('says that the release must stop', async () => {
    const { site, result, problems } = await runMigrate(failingMigration());
    console.log(site.text, result?.summary?.source, problems);
    expect(problems[0]?.code).toBe('command-failed');
  });
});
