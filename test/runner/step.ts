import { holds } from './condition.ts';
import { createJob, type Job } from './job.ts';
import type { StepOptions } from './options.ts';
import { killOrphans } from './orphans.ts';
import { type StepResult, stepResult } from './result.ts';
import { runStage, type StageResult, type StageScript } from './stage.ts';
import { pause } from './time.ts';

/** After a cancel the service gives a job five minutes, post steps included, then kills everything. */
const CANCEL_LIMIT_MS = 5 * 60_000;

/** Runs an action as a job with this one step: pre, main, post, and the end of the job. */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const job = createJob(options);
  const cancel = new AbortController();
  const kill = new AbortController();
  const done = new AbortController();
  arrangeCancel(job, cancel, done.signal);
  cancel.signal.addEventListener('abort', () => {
    job.status = 'cancelled';
    void pause(job.time, CANCEL_LIMIT_MS, done.signal).then(() => kill.abort());
  });
  try {
    const stages = await runStages(job, { cancel: cancel.signal, kill: kill.signal });
    cleanUp(job);
    return stepResult(job, stages);
  } finally {
    done.abort();
    killOrphans(job.trackingId);
    job.folders.remove();
  }
}

function arrangeCancel(job: Job, cancel: AbortController, done: AbortSignal): void {
  const { cancelAfterMs, cancelWhen, cancel: asked } = job.options;
  asked?.addEventListener('abort', () => cancel.abort(), { once: true });
  if (cancelWhen) job.log.listen((line) => cancelWhen(line) && cancel.abort());
  if (cancelAfterMs === undefined) return;
  void pause(job.time, cancelAfterMs, done).then(() => !done.aborted && cancel.abort());
}

interface Signals {
  readonly cancel: AbortSignal;
  readonly kill: AbortSignal;
}

/** Aborted when the process of the step is to be killed. */
function killOfMain({ options: { killWhen }, log }: Job): AbortSignal {
  const kill = new AbortController();
  if (killWhen) log.listen((line) => killWhen(line) && kill.abort());
  return kill.signal;
}

/** Post is on the list as soon as pre or main has begun, and stays there whatever becomes of them. */
async function runStages(job: Job, signals: Signals): Promise<StageResult[]> {
  const { pre, main, post } = job.face;
  const killed = { ...signals, kill: AbortSignal.any([signals.kill, killOfMain(job)]) };
  const results: StageResult[] = [];
  const run = async (script: StageScript, condition: string) => {
    const own = script.stage === 'main' ? killed : signals;
    const result = await runIfWanted(job, { script, condition }, own);
    if (result.conclusion === 'failure' && job.status === 'success') job.status = 'failure';
    results.push(result);
  };
  if (pre) await run({ stage: 'pre', path: pre.path }, pre.condition);
  await run({ stage: 'main', path: main }, job.options.if ?? 'success()');
  const began = results.some((result) => result.conclusion !== 'skipped');
  if (post && began) await run({ stage: 'post', path: post.path }, post.condition);
  return results;
}

interface Planned {
  readonly script: StageScript;
  readonly condition: string;
}

/**
 * A cancel reaches the running stage only if its condition no longer holds (Runner.Worker/StepsRunner.cs):
 * what runs under `always()`, or at all after the cancel, is never signalled.
 */
async function runIfWanted(job: Job, planned: Planned, signals: Signals): Promise<StageResult> {
  const { script, condition } = planned;
  if (!holds(condition, job.status)) {
    return { stage: script.stage, conclusion: 'skipped', exit: undefined };
  }
  const spared = holds(condition, 'cancelled');
  const cancel = spared ? new AbortController().signal : signals.cancel;
  return runStage(job, script, { cancel, kill: signals.kill });
}

/** Runner.Worker/JobExtension.cs, FinalizeJob. */
function cleanUp(job: Job): void {
  job.log.write('complete', 'Cleaning up orphan processes');
  for (const { pid, name } of killOrphans(job.trackingId)) {
    job.log.write('complete', `Terminate orphan process: pid (${pid}) (${name})`);
  }
}
