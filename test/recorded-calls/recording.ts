import type { RoleName } from '../../infra/permissions/roles.ts';
import type { Tool } from '../../infra/permissions/scope.ts';
import type { Exchange } from '../world/journal.ts';
import type { Scenario } from '../world/scenario.ts';
import type { World } from '../world/world.ts';

/** What one action asked of AWS while it ran, and the role that it runs under. */
export interface Recording {
  readonly action: string;
  readonly role: RoleName;
  readonly tools: readonly Tool[];
  readonly world: World;
  readonly exchanges: readonly Exchange[];
}

/** What was recorded in a world since it had so many exchanges. */
export function recorded(
  about: Omit<Recording, 'exchanges' | 'tools'> & Partial<Pick<Recording, 'tools'>>,
  since = 0,
): Recording {
  const exchanges = about.world.journal.exchanges.slice(since);
  return { tools: ['cloudformation'], ...about, exchanges };
}

/** The environment as `infra/` makes it: the roles of its tasks lie under the path of their kind. */
export function asInfraMakes(scenario: Scenario): Scenario {
  const text = JSON.stringify(scenario.taskDefinitions);
  const taskDefinitions = JSON.parse(text.replaceAll(':role/alpha-', ':role/adhoc/app/alpha-'));
  return { ...scenario, taskDefinitions };
}
