import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../text/errors.ts';
import type { Applied, ApplyFailure, ApplyFollower } from '../engine.ts';
import { fromText } from './diagnostics.ts';
import { hiding, readEvent } from './events.ts';
import { problemsOf } from './failures.ts';
import { projectArguments } from './plan.ts';
import { ApplyProgress } from './progress.ts';
import type { Project } from './project.ts';
import { type Finished, lastWords, runTool, type Toolbox } from './tool.ts';
import { valuesText } from './variables.ts';

interface Saved {
  readonly planFile: string;
  /** Those whose values no plan holds. */
  readonly variables: ReadonlyMap<string, string>;
  readonly follower: ApplyFollower;
}

/** Applies a saved plan and follows it. */
export async function applyPlan(
  toolbox: Toolbox,
  project: Project,
  saved: Saved,
): Promise<Applied> {
  const progress = new ApplyProgress();
  const before = unsavedStateTime(project);
  const finished = await runTool(toolbox, {
    arguments: [
      ...['apply', '-json', '-input=false', '-no-color'],
      ...projectArguments(project),
      ...variableArguments(toolbox, saved.variables),
      saved.planFile,
    ],
    onStarted: saved.follower.onStarted,
    onLine: (line) => {
      const told = progress.take(hiding(readEvent(line), toolbox.hidden), toolbox.clock.now());
      if (told) saved.follower.onProgress(told);
    },
  });
  const { changed, notChanged, outputs } = progress;
  const isUnsaved = unsavedStateTime(project) !== before;
  const ended = { changed, notChanged, outputs };
  if (finished.code === 0) return ended;
  const failure = failureOf({ toolbox, finished, progress });
  return { ...ended, failure: isUnsaved ? withUnsavedState(failure, toolbox, project) : failure };
}

function variableArguments({ folder }: Toolbox, variables: ReadonlyMap<string, string>): string[] {
  if (variables.size === 0) return [];
  return [`-var-file=${folder.write('ephemeral.tfvars.json', valuesText(variables))}`];
}

interface Failing {
  readonly toolbox: Toolbox;
  readonly finished: Finished;
  readonly progress: ApplyProgress;
}

function failureOf({ toolbox: { dialect }, finished, progress }: Failing): ApplyFailure {
  const { first } = progress;
  const diagnostics = [...progress.diagnostics, ...fromText(finished.stderr)];
  // The first one to fail is why the others did not come to pass.
  const inOrder = diagnostics.toSorted(
    (a, b) => Number(b.address === first) - Number(a.address === first),
  );
  const problems = problemsOf({
    activity: 'apply',
    dialect,
    diagnostics: inOrder,
    lastWords: lastWords(finished),
  });
  return { problems, diagnostics: inOrder, ...(first === undefined ? {} : { first }) };
}

/** What the tool leaves behind when the backend does not take the state. */
const unsavedName = 'errored.tfstate';

function unsavedStateTime({ directory }: Project): number | undefined {
  return statSync(join(directory, unsavedName), { throwIfNoEntry: false })?.mtimeMs;
}

function withUnsavedState(
  failure: ApplyFailure,
  { dialect }: Toolbox,
  { directory, directoryName }: Project,
): ApplyFailure {
  const problem: Problem = {
    code: 'state-not-saved',
    what: `The new state could not be written to its backend: it is in ${directoryName}/${unsavedName}, and without it what was made is forgotten.`,
    remedy: `Put that file into ${directoryName} and run: ${dialect.program} state push ${unsavedName}`,
    snippet: `${dialect.program} state push ${unsavedName}`,
  };
  const problems = [problem, ...failure.problems];
  return { ...failure, problems, unsavedState: join(directory, unsavedName) };
}
