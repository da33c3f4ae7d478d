import { readFileSync } from 'node:fs';
import type { Call } from '../../actions/library/host/spec.ts';
import { spec } from '../../actions/run-command/spec.ts';
import type { Scenario } from '../world/scenario.ts';
import { environment } from '../world/scenarios/environment.ts';
import { difference } from './difference.ts';
import { type Shown, show } from './print.ts';

interface Described {
  readonly taskDefinition?: {
    readonly taskDefinitionArn?: string;
    readonly family?: string;
    readonly containerDefinitions?: readonly { name: string; image: string; essential?: boolean }[];
  };
}

/** What AWS sets itself when it registers; RegisterTaskDefinition takes none of it. */
const setByAws =
  /^(taskDefinitionArn|revision|status|requiresAttributes|compatibilities|registeredAt|registeredBy|deregisteredAt|deleteRequestedAt)\b/;

/**
 * Runs a command on a new image in the reader's own task definition, and shows what would be
 * registered against what `aws ecs describe-task-definition` gave.
 */
export async function showOwnDefinition(file: string): Promise<void> {
  const text = onTheWire(readFileSync(file, 'utf8'));
  const scene = sceneOf(JSON.parse(text) as Described, text);
  const { world } = await show(scene);
  const [registration] = world.journal.calls('ecs:RegisterTaskDefinition');
  if (!registration) throw new Error('Nothing was registered: the log above says why.');
  tell(JSON.parse(text) as Registered, JSON.parse(registration.body) as Registered);
}

/** The CLI prints dates as text, AWS sends seconds since the epoch; everything else stays as it is. */
function onTheWire(printed: string): string {
  return printed.replace(
    /("(?:de)?registeredAt"\s*:\s*|"deleteRequestedAt"\s*:\s*)"([^"]+)"/g,
    (_, member: string, date: string) => `${member}${Date.parse(date) / 1_000}`,
  );
}

function sceneOf({ taskDefinition }: Described, text: string): Shown {
  const container = taskDefinition?.containerDefinitions?.find(
    ({ essential }) => essential !== false,
  );
  const family = taskDefinition?.family;
  if (!container || !family) {
    throw new Error(
      'Not what `aws ecs describe-task-definition --include TAGS` prints: no taskDefinition with a family and a container.',
    );
  }
  const image = `${container.image.replace(/@.*$|:[^/:]*$/, '')}:v-demo`;
  return {
    title: `Your own task definition ${family}, with another image`,
    action: 'run-command',
    scenario: worldWith({ family, region: regionOf(taskDefinition) }, text),
    with: { environment: 'alpha', task: family, container: container.name, image, command: 'true' },
    // What your secrets and registries hold is not in the file: those look-ups are denied.
    allow: spec.calls.filter(isAllowed).map(({ action }) => action),
    timeScale: 5,
  };
}

function isAllowed({ action, need }: Call): boolean {
  return need !== 'optional' || action.startsWith('logs:');
}

function regionOf({ taskDefinitionArn = '' }: { readonly taskDefinitionArn?: string }): string {
  return taskDefinitionArn.split(':')[3] || 'eu-west-1';
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

interface Registered {
  readonly taskDefinition?: unknown;
  readonly tags?: unknown;
}

function tell(given: Registered, sent: Registered): void {
  const { tags, ...definition } = sent;
  const { same, changed, missing, added } = difference(
    { ...(given.taskDefinition as object), tags: given.tags ?? [] },
    { ...definition, tags: tags ?? [] },
  );
  const lost = missing.filter((path) => !setByAws.test(path));
  console.log('\nWhat would be registered, against what AWS gave:');
  console.log(`  ${same} values are the same`);
  for (const { path, from, to } of changed) console.log(`  changed  ${path}: ${from} -> ${to}`);
  for (const path of added) console.log(`  added    ${path}`);
  for (const path of lost) console.log(`  LOST     ${path}`);
  console.log(`  ${missing.length - lost.length} values are left out because AWS sets them itself`);
  console.log(lost.length === 0 ? 'Nothing is lost.' : 'This is a defect: please report it.');
  if (lost.length > 0) process.exitCode = 1;
}
