import { foreign } from '../../text/foreign.ts';
import { ToolError } from '../engine.ts';
import { type ChildSetting, type Finished, runChild } from '../run-child.ts';

/** What the CLI is run with. */
export interface CliSetting extends ChildSetting {
  /** A line for the log; it is neutral already. */
  line(text: string): void;
}

/** It calls home to nobody and colours nothing. */
const quiet = { CDK_DISABLE_CLI_TELEMETRY: 'true', NO_COLOR: '1' };

/** Runs the CLI, its output line by line to the log. No shell reads the arguments. */
export async function runCli(setting: CliSetting, args: readonly string[]): Promise<Finished> {
  const environment = { ...setting.environment, ...quiet };
  const finished = await runChild(
    { ...setting, environment },
    {
      arguments: [...args, '--no-notices', '--no-color'],
      onLine: (line) => setting.line(String(foreign(line))),
    },
  );
  if (finished.code !== 0) setting.signal.throwIfAborted();
  return finished;
}

interface Failed {
  readonly code: string;
  readonly what: string;
  readonly remedy: string;
  readonly finished: Finished;
}

/** With what the CLI said last. */
export function cliError({ code, what, remedy, finished }: Failed): ToolError {
  const left = finished.code === undefined ? 'a signal ended it' : `exit code ${finished.code}`;
  const words = foreign(finished.stderr.trim().slice(-1_500));
  return new ToolError([{ code, what: `${what} (${left}): ${words}`, remedy }], []);
}
