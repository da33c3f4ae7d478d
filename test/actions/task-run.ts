import type { FinishedTask } from '../../actions/library/one-off-task/finished.ts';
import { migrate } from '../../actions/migrate/migrate.ts';
import { spec as migrateSpec } from '../../actions/migrate/spec.ts';
import { resultOf as migrateResult } from '../../actions/migrate/summary.ts';
import { runCommand } from '../../actions/run-command/run-command.ts';
import { spec as runCommandSpec } from '../../actions/run-command/spec.ts';
import { resultOf as commandResult } from '../../actions/run-command/summary.ts';
import type { Scenario } from '../world/scenario.ts';
import { goodMigration } from '../world/scenarios/good-migration.ts';
import { type Options, play, type UseCaseRun } from './use-case.ts';

export type { Inputs, Options } from './use-case.ts';

/** One one-off task in a world of its own, and everything that it left behind. */
export type TaskRun = UseCaseRun<FinishedTask>;

/** Runs `migrate` of alpha in the scenario. */
export function runMigrate(scenario: Scenario, options: Options = {}): Promise<TaskRun> {
  const useCase = { spec: migrateSpec, execute: migrate, resultOf: migrateResult };
  return play(useCase, scenario, options);
}

/** Runs `run-command` in alpha in the scenario; the command is `python manage.py check` unless given. */
export function runRunCommand(scenario: Scenario, options: Options = {}): Promise<TaskRun> {
  const usually = { command: 'python manage.py check' };
  const useCase = { spec: runCommandSpec, execute: runCommand, resultOf: commandResult, usually };
  return play(useCase, scenario, options);
}

// Product and SDK load parts of themselves when they first need them, which the virtual clock takes
// for silence: so the first run of each file is not one that a test looks at.
await runMigrate(goodMigration());
await runRunCommand({ ...goodMigration(), services: [] });
