import { parseExactly } from '../../actions/library/aws/exact-json.ts';
import type { JsonObject } from '../../actions/library/aws/raw-json.ts';
import type { Call } from '../../actions/library/host/spec.ts';
import { spec } from '../../actions/run-command/spec.ts';
import type { Scenario } from '../world/scenario.ts';
import { environment } from '../world/scenarios/environment.ts';
import { difference } from './difference.ts';
import { type Shown, show } from './print.ts';
import { DemoError, type OwnDefinition, otherTag, readDefinition } from './read-definition.ts';

/** What AWS sets itself when it registers; RegisterTaskDefinition takes none of it. */
const setByAws =
  /^(taskDefinitionArn|revision|status|requiresAttributes|compatibilities|registeredAt|registeredBy|deregisteredAt|deleteRequestedAt)\b/;

/**
 * Runs a command on a new image in the reader's own task definition, and shows what would be
 * registered against what `aws ecs describe-task-definition` gave.
 */
export async function showOwnDefinition(file: string): Promise<void> {
  const own = readDefinition(file);
  const { world, result } = await show(sceneOf(own));
  const [registration] = world.journal.calls('ecs:RegisterTaskDefinition');
  if (!registration) throw new DemoError('Nothing was registered: the log above says why.');
  const lost = tell(own, parseExactly(registration.body));
  if (result.conclusion !== 'success')
    throw new DemoError('The step failed: the log above says why.');
  if (lost > 0) throw new DemoError('This is a defect: please report it.');
  console.log('Nothing is lost.');
}

function sceneOf({ taskDefinition, family, container, text }: OwnDefinition): Shown {
  const { name, image } = container;
  return {
    title: `Your own task definition ${family}, with another image`,
    action: 'run-command',
    scenario: worldWith({ family, region: regionOf(taskDefinition) }, text),
    with: {
      environment: 'alpha',
      task: family,
      container: name,
      image: otherTag(image),
      command: 'true',
    },
    // What your secrets and registries hold is not in the file: those look-ups are denied.
    allow: spec.calls.filter(isAllowed).map(({ action }) => action),
    timeScale: 5,
  };
}

function isAllowed({ action, need }: Call): boolean {
  return need !== 'optional' || action.startsWith('logs:');
}

function regionOf({ taskDefinitionArn = '' }: JsonObject): string {
  return String(taskDefinitionArn).split(':')[3] || 'eu-west-1';
}

function worldWith({ family, region }: { family: string; region: string }, text: string): Scenario {
  const alpha = environment({ region });
  return {
    ...alpha,
    name: 'own-definition',
    taskDefinitions: [...(alpha.taskDefinitions ?? []), text],
    planted: ['*'],
    logGroups: ['*'],
    lives: { [family]: { provisioningMs: 1_000, pendingMs: 1_000, containers: {} } },
  };
}

/** Prints how the two differ, and answers how many values are lost. */
function tell(given: OwnDefinition, { tags: sentTags = [], ...sent }: JsonObject): number {
  const tags = given.tags.filter(({ key }) => !/^aws:/i.test(String(key)));
  const { same, changed, missing, added } = difference(
    { ...given.taskDefinition, tags },
    { ...sent, tags: sentTags },
  );
  const lost = missing.filter((path) => !setByAws.test(path));
  const left = missing.length - lost.length;
  const awsTags = given.tags.length - tags.length;
  console.log('\nWhat would be registered, against what AWS gave:');
  console.log(`  ${same} values are the same`);
  for (const { path, from, to } of changed) console.log(`  changed  ${path}: ${from} -> ${to}`);
  for (const path of added) console.log(`  added    ${path}`);
  for (const path of lost) console.log(`  LOST     ${path}`);
  console.log(`  ${left} values are left out because AWS sets them itself`);
  if (awsTags > 0) console.log(`  ${awsTags} tags are left out because only AWS writes them`);
  return lost.length;
}
