import type { Job, RawLine } from './job.ts';
import { countOpenGroups, type LogLine } from './log.ts';
import type { StageResult } from './stage.ts';
import type { Annotation } from './stage-log.ts';
import { worldNow } from './time.ts';

export interface StepResult {
  /** The job's: cancelled before failed before succeeded, whichever stage it was. */
  readonly conclusion: 'success' | 'failure' | 'cancelled';
  /** Of main: -1 if it never ran or was left behind. */
  readonly exitCode: number;
  readonly signal: NodeJS.Signals | undefined;
  readonly stages: readonly StageResult[];
  /** As a user sees it. */
  readonly log: readonly LogLine[];
  /** Every line of both streams, untouched. */
  readonly raw: readonly string[];
  readonly timeline: readonly RawLine[];
  /** `steps.<id>.outputs`. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The outputs as another job gets them: what holds a secret, or nothing, is not there. */
  readonly jobOutputs: () => Record<string, string>;
  /** The runner's warning for each output that `jobOutputs` lacks for a secret. */
  readonly droppedOutputs: readonly string[];
  readonly state: Readonly<Record<string, string>>;
  /** What GITHUB_ENV and GITHUB_PATH leave to later steps. */
  readonly env: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly annotations: readonly Annotation[];
  /** Masked; of all stages, one after another. */
  readonly summary: string;
  readonly masks: readonly string[];
  readonly matchers: readonly string[];
  readonly openGroups: number;
  /** World time. */
  readonly durationMs: number;
}

export function stepResult(job: Job, stages: readonly StageResult[]): StepResult {
  const main = stages.find(({ stage }) => stage === 'main')?.exit;
  const outputs = Object.fromEntries(job.outputs);
  const hidden = Object.keys(outputs).filter((name) => job.masks.hides(outputs[name] ?? ''));
  return {
    conclusion: job.status,
    exitCode: main?.exitCode ?? -1,
    signal: main?.signal,
    stages,
    log: job.log.lines,
    raw: job.raw.map(({ line }) => line),
    timeline: job.raw,
    outputs,
    jobOutputs: () => without(outputs, hidden),
    droppedOutputs: hidden.map((name) => `Skip output '${name}' since it may contain secret.`),
    state: Object.fromEntries(job.state),
    env: { ...job.env },
    path: [...job.path],
    annotations: job.annotations,
    summary: job.summaries.join(''),
    masks: job.masks.values,
    matchers: job.matchers,
    openGroups: countOpenGroups(job.log.lines),
    durationMs: worldNow(job.time) - job.startedAt,
  };
}

function without(outputs: Record<string, string>, hidden: readonly string[]) {
  const kept = Object.entries(outputs).filter(([name, value]) => value && !hidden.includes(name));
  return Object.fromEntries(kept);
}
