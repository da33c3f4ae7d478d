import { foreign } from '../../text/foreign.ts';
import { type ChildRun, type ChildSetting, type Finished, runChild } from '../run-child.ts';
import { fromText } from './diagnostics.ts';
import type { Dialect } from './dialect.ts';
import { type Activity, toolError } from './failures.ts';
import type { Hidden } from './hidden.ts';

/** Everything that a tool is run with. */
export interface Toolbox extends ChildSetting {
  readonly dialect: Dialect;
  /** Its folder below the top level of the repository. */
  readonly below: string;
  /** What no line and no diagnostic may show. */
  readonly hidden: Hidden;
  /** A line for the log; it is neutral already. */
  line(text: string): void;
}

/** Runs the tool to its end, or to the cancel, as `runChild` has it. */
export async function runTool(toolbox: Toolbox, run: ChildRun): Promise<Finished> {
  const environment = toolEnvironment(toolbox.environment);
  const finished = await runChild({ ...toolbox, environment }, run);
  return { ...finished, stderr: toolbox.hidden.in(finished.stderr) };
}

/** It asks nobody and calls home to nobody. */
function toolEnvironment(given: Readonly<Record<string, string>>): Record<string, string> {
  return { ...given, TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' };
}

/** Runs a command that prints for people, its output line by line to the log; throws what it says when it fails. */
export async function runPlainly(
  toolbox: Toolbox,
  activity: Activity,
  args: readonly string[],
): Promise<Finished> {
  const finished = await runTool(toolbox, {
    arguments: args,
    onLine: (line) => toolbox.line(String(foreign(toolbox.hidden.in(line)))),
  });
  return succeeded(toolbox, activity, finished);
}

/** Runs a command whose output is for us alone: it may hold every secret of the state. */
export async function runQuietly(
  toolbox: Toolbox,
  activity: Activity,
  args: readonly string[],
): Promise<Finished> {
  return succeeded(toolbox, activity, await runTool(toolbox, { arguments: args }));
}

function succeeded(
  { dialect, below, signal }: Toolbox,
  activity: Activity,
  finished: Finished,
): Finished {
  if (finished.code === 0) return finished;
  signal.throwIfAborted();
  const diagnostics = fromText(finished.stderr);
  throw toolError({ activity, dialect, below, diagnostics, lastWords: lastWords(finished) });
}

export function lastWords({ code, stderr }: Finished): string {
  const how = code === undefined ? 'A signal ended it.' : `It left with exit code ${code}.`;
  return `${how} ${stderr.slice(-500)}`;
}
