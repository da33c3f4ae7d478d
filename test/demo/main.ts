/** `npm run demo [-- --task-definition FILE]`: the shipped actions against the embedded AWS. */
import { parseArgs } from 'node:util';
import { failingMigration } from '../world/scenarios/failing-migration.ts';
import { goodMigration } from '../world/scenarios/good-migration.ts';
import { shownMigrations } from '../world/scenarios/shown-migrations.ts';
import { showOwnDefinition } from './own-definition.ts';
import { show } from './print.ts';

const { values } = parseArgs({ options: { 'task-definition': { type: 'string' } } });
const own = values['task-definition'];

if (own !== undefined) {
  await showOwnDefinition(own);
} else {
  console.log(
    'The actions of dist/, run as the runner runs them, against an AWS in a box (5 times as fast).',
  );
  const migrate = {
    action: 'migrate',
    with: {
      environment: 'alpha',
      image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.8.0',
    },
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
}
