/** `npm run demo [-- --task-definition FILE]`: the shipped actions against the embedded AWS. */
import { parseArgs } from 'node:util';
import { failingMigration } from '../world/scenarios/failing-migration.ts';
import { goodMigration } from '../world/scenarios/good-migration.ts';
import { crashLoop, rolling, rollouts } from '../world/scenarios/rollouts.ts';
import { shownMigrations } from '../world/scenarios/shown-migrations.ts';
import { showNewEnvironment } from './new-environment.ts';
import { showOwnDefinition } from './own-definition.ts';
import { show } from './print.ts';
import { DemoError } from './read-definition.ts';

const images = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.8.0';
const usage = 'npm run demo [-- --task-definition FILE]';

try {
  const { 'task-definition': own, help } = options();
  if (help) console.log(usage);
  else if (own === undefined) await showAll();
  else await showOwnDefinition(own);
} catch (thrown) {
  console.error(`\n${thrown instanceof DemoError ? thrown.message : `The demo failed: ${thrown}`}`);
  process.exitCode = 1;
}

function options() {
  try {
    const known = { 'task-definition': { type: 'string' }, help: { type: 'boolean' } } as const;
    return parseArgs({ options: known }).values;
  } catch (thrown) {
    throw new DemoError(`${(thrown as Error).message}\n${usage}`);
  }
}

async function showAll(): Promise<void> {
  console.log(
    'The actions of dist/, run as the runner runs them, against an AWS in a box (5 to 20 times as fast).',
  );
  const migrate = {
    action: 'migrate',
    with: { environment: 'alpha', image: images },
    timeScale: 5,
  };
  const look = {
    action: 'run-command',
    with: { environment: 'alpha', command: '["python","manage.py","showmigrations","--plan"]' },
    timeScale: 5,
  };
  await show({ ...migrate, title: 'A migration that succeeds', scenario: goodMigration() });
  await show({ ...look, title: 'A look at what is applied', scenario: shownMigrations() });
  await show({ ...migrate, title: 'A migration that fails', scenario: failingMigration() });
  await showRollouts();
  await showNewEnvironment();
}

async function showRollouts(): Promise<void> {
  const update = {
    action: 'rolling-update',
    with: { environment: 'alpha', images },
    timeScale: 20,
  };
  const failing = rolling('alpha-default', { fails: crashLoop() });
  await show({ ...update, title: 'A rolling update that succeeds', scenario: rollouts() });
  await show({
    ...update,
    title: 'A rolling update that is taken back: one service fails, all go back',
    scenario: failing,
  });
}
