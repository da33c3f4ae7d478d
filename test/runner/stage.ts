import { CommandProcessor } from './commands/processor.ts';
import { printDetails } from './details.ts';
import { fileEffects, outputSetter } from './effects.ts';
import { childEnvironment } from './environment.ts';
import { type CommandFiles, createCommandFiles, processCommandFiles } from './files.ts';
import { inputEnvironment, resolveInputs, warnAboutInputs } from './inputs.ts';
import { type Job, saveState } from './job.ts';
import type { Stage } from './log.ts';
import { nodeForActions, SCALED_TIME } from './node.ts';
import { type Exit, type Interrupts, type ProcessSpec, runProcess } from './process.ts';
import { StageLog } from './stage-log.ts';
import { isRealTime, timeEnvironment, worldNow } from './time.ts';

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface StageResult {
  readonly stage: Stage;
  readonly conclusion: Conclusion;
  /** Missing where no process ran, or where the runner stopped listening to it. */
  readonly exit: Exit | undefined;
}

export interface StageScript {
  readonly stage: 'pre' | 'main' | 'post';
  readonly path: string;
}

/** One process of the action, with what comes before and after it (Runner.Worker/ActionRunner.cs). */
export async function runStage(
  job: Job,
  script: StageScript,
  interrupts: Interrupts,
): Promise<StageResult> {
  const { stage } = script;
  const log = new StageLog({ stage, log: job.log, masks: job.masks, debug: !!job.options.debug });
  const files = createCommandFiles(job.folders.temp);
  const inputs = resolveInputs(job.face, job.options.with ?? {}, job.github);
  warnAboutInputs(job.face, job.options.with ?? {}, log);
  printDetails(job, { log, stage, inputs });
  const end = await runScript(job, { script, log, files, inputs }, interrupts);
  processCommandFiles(files, fileEffects(job, stage, log));
  // The words are .NET's: a cancelled step fails with them even if its process ended with 0.
  if (interrupts.cancel.aborted) log.issue('error', 'The operation was canceled.');
  else if (end instanceof Error) log.issue('error', end.message);
  job.annotations.push(...log.annotations);
  const exit = end instanceof Error ? undefined : end;
  return { stage, conclusion: conclude(exit, log.failed, interrupts.cancel.aborted), exit };
}

function conclude(exit: Exit | undefined, failed: boolean, cancelled: boolean): Conclusion {
  if (cancelled) return 'cancelled';
  return failed || exit?.exitCode !== 0 ? 'failure' : 'success';
}

interface Run {
  readonly script: StageScript;
  readonly log: StageLog;
  readonly files: CommandFiles;
  readonly inputs: ReadonlyMap<string, string>;
}

/** An error here is one that ends the step while its process may live on: a bad stop token. */
async function runScript(job: Job, run: Run, interrupts: Interrupts): Promise<Exit | Error> {
  const { stage, path } = run.script;
  const processor = new CommandProcessor({
    log: run.log,
    masks: job.masks,
    matchers: job.matchers,
    setOutput: outputSetter(job, stage),
    saveState: (name, value) => saveState(job.state, name, value),
    echo: !!job.options.debug,
  });
  const onLine: ProcessSpec['onLine'] = (stream, line) => {
    job.raw.push({ stage, stream, line, at: worldNow(job.time) - job.startedAt });
    processor.line(line);
  };
  const preload = isRealTime(job.time) ? [] : ['--import', SCALED_TIME];
  const { workspace: cwd } = job.folders;
  const env = environment(job, run);
  const spec = {
    file: nodeForActions(),
    args: [...preload, path],
    cwd,
    env,
    time: job.time,
    onLine,
  };
  try {
    return await runProcess(spec, interrupts);
  } catch (error) {
    return error as Error;
  }
}

function environment(job: Job, { files, inputs }: Run): Record<string, string> {
  const { state, path, github, folders, identity, trackingId } = job;
  return {
    ...childEnvironment({
      ...{ state, path, github, folders, identity, trackingId, files },
      env: { ...job.env, ...job.options.env },
      inputs: inputEnvironment(inputs),
      debug: !!job.options.debug,
    }),
    ...(isRealTime(job.time) ? {} : timeEnvironment(job.time)),
  };
}
