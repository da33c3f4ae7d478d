import type { Scenario } from '../scenario.ts';
import { environment } from './environment.ts';

/** `showmigrations --plan` lists what is applied and exits 0. */
export function shownMigrations(): Scenario {
  const containers = { migrate: { lines, exitsAt: 2_000, exitCode: 0 } };
  return {
    ...environment(),
    name: 'shown-migrations',
    lives: { 'alpha-migrate': { provisioningMs: 4_000, pendingMs: 6_000, containers } },
  };
}

const lines = [
  { at: 900, text: '[X]  orders.0040_order_number' },
  { at: 900, text: '[X]  orders.0041_order_currency' },
  { at: 900, text: '[ ]  orders.0042_backfill_currency' },
];
