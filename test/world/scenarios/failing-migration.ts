import type { Scenario } from '../scenario.ts';
import { type EnvironmentOptions, environment } from './environment.ts';

/** The second migration of `alpha-migrate` meets a constraint: traceback, exit code 1. */
export function failingMigration(options: EnvironmentOptions = {}): Scenario {
  const base = environment(options);
  const name = options.environment ?? 'alpha';
  return {
    ...base,
    name: 'failing-migration',
    lives: {
      [`${name}-migrate`]: {
        provisioningMs: 4_000,
        pendingMs: 9_000,
        containers: { migrate: { lines, exitsAt: 4_000, exitCode: 1 } },
      },
    },
  };
}

const lines = [
  { at: 900, text: 'Operations to perform:' },
  { at: 900, text: '  Apply all migrations: admin, auth, orders, sessions' },
  { at: 1_000, text: 'Running migrations:' },
  { at: 2_400, text: '  Applying orders.0041_order_currency... OK' },
  {
    at: 3_700,
    text: '  Applying orders.0042_backfill_currency...Traceback (most recent call last):',
  },
  { at: 3_700, text: '  File "/app/manage.py", line 22, in <module>' },
  { at: 3_700, text: '    main()' },
  {
    at: 3_700,
    text: 'django.db.utils.IntegrityError: column "currency" of relation "orders_order" contains null values',
  },
];
