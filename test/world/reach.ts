import { exampleCredentials } from './access.ts';
import { VirtualClock } from './clock.ts';
import type { Scenario } from './scenario.ts';
import { World } from './world.ts';

/** A world with virtual time and what the SDK's clients need to reach it in process. */
export function reach(scenario: Scenario, allow?: readonly string[]) {
  const clock = new VirtualClock();
  const world = new World(scenario, { clock, allow });
  const config = {
    region: scenario.region,
    credentials: exampleCredentials,
    maxAttempts: 1,
    requestHandler: world.requestHandler(),
  };
  return { clock, world, config };
}
