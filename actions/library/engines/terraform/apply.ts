import type { Applied, ApplyFailure, ApplyFollower } from '../engine.ts';
import { fromText } from './diagnostics.ts';
import type { Dialect } from './dialect.ts';
import { hiding, readEvent } from './events.ts';
import { problemsOf } from './failures.ts';
import { projectArguments } from './plan.ts';
import { ApplyProgress } from './progress.ts';
import type { Project } from './project.ts';
import { lastWords, runTool, type Toolbox } from './tool.ts';
import { unsavedStateIn, withUnsavedState } from './unsaved-state.ts';
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
  { planFile, variables, follower }: Saved,
): Promise<Applied> {
  const { dialect, clock, hidden } = toolbox;
  const progress = new ApplyProgress();
  const unsaved = unsavedStateIn(project.directory);
  const finished = await runTool(toolbox, {
    arguments: [
      ...['apply', '-json', '-input=false', '-no-color'],
      ...projectArguments(project),
      ...variableArguments(toolbox, variables),
      planFile,
    ],
    onStarted: (trace) => follower.onStarted({ ...trace, unsavedState: unsaved }),
    onLine: (line) => {
      const told = progress.take(hiding(readEvent(line), hidden), clock.now());
      if (told) follower.onProgress(told);
    },
  });
  const { changed, notChanged, unfinished, outputs } = progress;
  if (finished.code === 0) return { changed, notChanged, outputs };
  const { stderr } = finished;
  const failure = applyFailure({ dialect, progress, stderr, lastWords: lastWords(finished) });
  const { directoryName } = project;
  const all = withUnsavedState(failure, { dialect, directoryName, unsaved });
  // Another code, or none, is an end that the tool did not choose.
  const untouched = finished.code === 1 && neverHadTheState(progress, all);
  const ended = { changed, notChanged, unfinished, outputs, failure: all };
  return untouched ? { ...ended, untouched } : ended;
}

/** It waits for the lock of the state before it tells or does anything else. */
function neverHadTheState({ isAtWork }: ApplyProgress, failure: ApplyFailure): boolean {
  if (isAtWork || failure.unsavedState !== undefined) return false;
  return failure.problems.every(({ code }) => code === 'state-locked');
}

function variableArguments({ folder }: Toolbox, variables: ReadonlyMap<string, string>): string[] {
  if (variables.size === 0) return [];
  return [`-var-file=${folder.write('ephemeral.tfvars.json', valuesText(variables))}`];
}

interface Failing {
  readonly dialect: Dialect;
  readonly progress: ApplyProgress;
  readonly stderr: string;
  readonly lastWords: string;
}

export function applyFailure({ dialect, progress, stderr, lastWords }: Failing): ApplyFailure {
  const { first } = progress;
  const diagnostics = [...progress.diagnostics, ...fromText(stderr)];
  // The first one to fail is why the others did not come to pass.
  const inOrder = diagnostics.toSorted(
    (a, b) => Number(b.address === first) - Number(a.address === first),
  );
  const about = { activity: 'apply', dialect, diagnostics: inOrder, lastWords } as const;
  const problems = problemsOf(about);
  return { problems, diagnostics: inOrder, ...(first === undefined ? {} : { first }) };
}
