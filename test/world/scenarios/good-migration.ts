import type { Scenario } from '../scenario.ts';
import { type EnvironmentOptions, environment } from './environment.ts';

/** `alpha-migrate` applies two migrations and exits 0. */
export function goodMigration(options: EnvironmentOptions = {}): Scenario {
  const base = environment(options);
  const name = options.environment ?? 'alpha';
  return {
    ...base,
    name: 'good-migration',
    lives: {
      [`${name}-migrate`]: {
        provisioningMs: 4_000,
        pendingMs: 9_000,
        containers: { migrate: { lines, exitsAt: 6_500, exitCode: 0 } },
      },
    },
  };
}

const lines = [
  { at: 900, text: 'Operations to perform:' },
  { at: 900, text: '  Apply all migrations: admin, auth, orders, sessions' },
  { at: 1_000, text: 'Running migrations:' },
  { at: 2_400, text: '  Applying orders.0041_order_currency... OK' },
  { at: 6_200, text: '  Applying orders.0042_backfill_currency... OK' },
];
