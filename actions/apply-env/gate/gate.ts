import { dispatchLabel, judgeDispatch, type PlannedBy } from '../../library/github/dispatch.ts';
import {
  type GateCheck,
  type GateVerdict,
  judgeGate,
  type Read,
} from '../../library/github/gate.ts';
import { type Job, readJob } from '../../library/github/job.ts';
import type { Origin } from '../../library/github/origin.ts';
import { readGate, readPlanRun } from '../../library/github/read-gate.ts';
import type { WorkflowRun } from '../../library/github/run.ts';
import type { Manifest } from '../../library/sealed-plan/public-schema.ts';
import { RefusedError } from '../../library/text/errors.ts';
import type { Inputs, Surroundings } from '../request/parts.ts';

/** The run whose plan may be applied here, as GitHub vouches for it. */
export interface PlanningRun {
  readonly id: string;
  readonly attempt: number;
  readonly commit: string;
  readonly origin: Origin;
}

/** A gate that is open. */
export interface OpenGate {
  readonly job: Job;
  readonly run: PlanningRun;
  /** The plan's run is another one than this. */
  readonly isOtherRun: boolean;
  readonly notes: readonly string[];
  readonly approvedBy: readonly string[];
  /** What only the plan itself shows. @throws RefusedError with all reasons. */
  admit(plan: Manifest): void;
}

/** Asks GitHub who may apply here. @throws RefusedError with all reasons against it. */
export async function passGate(inputs: Inputs, parts: Surroundings): Promise<OpenGate> {
  const job = await readJob(parts.site);
  const gate =
    inputs.gate === 'dispatch'
      ? await dispatched(job, inputs, parts)
      : await approved(job, inputs, parts);
  for (const note of gate.notes) parts.site.line(note);
  return gate;
}

async function approved(job: Job, inputs: Inputs, parts: Surroundings): Promise<OpenGate> {
  const { approvalPhrase, planDigest, gateWaive } = inputs;
  const verdict = judgeGate(await readGate(parts.github, job), {
    waived: gateWaive as readonly GateCheck[],
    approvedDigest: approvalPhrase === 'digest' ? planDigest : undefined,
  });
  const { notes, approvedBy } = opened(verdict);
  const { attempt, commit } = parts.site.identity;
  const run = { id: job.runId, attempt: Number(attempt), commit, origin: job.origin };
  const isBound = approvalPhrase === 'digest' || approvedBy.length === 0;
  const all = run.attempt > 1 && !isBound ? [...notes, ofAnyAttempt] : notes;
  return { job, run, isOtherRun: false, notes: all, approvedBy, admit: () => undefined };
}

/** Source: docs.github.com, REST API, "Get the review history for a workflow run": no attempt, no time. */
const ofAnyAttempt =
  'gate: this is a later attempt of its run, and GitHub does not say which attempt was approved: by approval-phrase: digest an approval names its plan';

async function dispatched(job: Job, inputs: Inputs, parts: Surroundings): Promise<OpenGate> {
  const { planRunId = '', planWorkflow: workflow } = inputs;
  const read = await readPlanRun(parts.github, job, planRunId);
  const judged = (plan: PlannedBy) => opened(judgeDispatch({ job, run: read, plan, workflow }));
  const run = foundIn(read);
  // Before anything is fetched the plan's own word is not known: the run is held against itself.
  judged({ runId: run?.id ?? '', attempt: run?.attempt ?? '0', commit: run?.commit ?? '' });
  const { id = '', attempt = '0', commit = '', branch } = run ?? {};
  const origin = branch ? { ref: `refs/heads/${branch}` } : {};
  return {
    job,
    run: { id, attempt: Number(attempt), commit, origin },
    isOtherRun: id !== job.runId,
    notes: [dispatchLabel],
    approvedBy: [],
    admit: (plan) =>
      void judged({
        runId: plan.run.id,
        attempt: String(plan.run.attempt),
        commit: plan.commit,
      }),
  };
}

function foundIn(read: Read<WorkflowRun>): WorkflowRun | undefined {
  return 'value' in read ? read.value : undefined;
}

function opened(verdict: GateVerdict): GateVerdict {
  if (verdict.problems.length > 0) throw new RefusedError(verdict.problems);
  return verdict;
}
