import type { Command } from '../command.ts';
import type { Masks } from '../masks.ts';
import type { StageLog } from '../stage-log.ts';

/** What a command may touch. */
export interface CommandContext {
  readonly log: StageLog;
  readonly masks: Masks;
  readonly setOutput: (name: string, value: string) => void;
  readonly saveState: (name: string, value: string) => void;
  /** Problem matchers are recorded, not run: no action of ours uses one. */
  readonly matchers: string[];
  echo: boolean;
}

export interface CommandRule {
  /** Not shown under `::echo::on`: its text is shown anyway, or must never be. */
  readonly omitEcho?: boolean;
  /** An error that it throws is shown and fails the step. */
  readonly run: (command: Command, context: CommandContext) => void;
}

/** The error's words are the runner's (Runner.Worker/ActionCommandManager.cs). */
export function requireName(command: Command, verb: string): string {
  const name = command.properties.get('name');
  if (!name) throw new Error(`Required field 'name' is missing in ##[${verb}] command.`);
  return name;
}
