import type { Problem } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
import { type GateVerdict, originProblems, type Read } from './gate.ts';
import type { Job } from './job.ts';
import type { WorkflowRun } from './run.ts';

/** What the sealed plan says of its run, to be held against GitHub's own word. */
export interface PlannedBy {
  readonly runId: string;
  readonly attempt: string;
  readonly commit: string;
}

export interface DispatchFacts {
  readonly job: Job;
  /** Of `plan-run-id`. */
  readonly run: Read<WorkflowRun>;
  readonly plan: PlannedBy;
  /** The file of the workflow that plans; undefined: any of the repository. */
  readonly workflow: string | undefined;
}

/** For log and page: what this gate does not stop. */
export const dispatchLabel =
  'gate: dispatch. A person started this apply and typed run and digest; GitHub asked nobody else. It does not stop one person who plans and applies alone, nor anybody with write access, unless the trust of the apply role names the approvers (actor_id).';

/** The second-best gate: a person starts the apply by workflow_dispatch, naming run and digest. */
export function judgeDispatch({ job, run, plan, workflow }: DispatchFacts): GateVerdict {
  const notes = [dispatchLabel];
  const here = [...originProblems(job), ...startProblems(job)];
  if ('unreadable' in run)
    return { problems: [...here, unreadable(run.unreadable)], notes, approvedBy: [] };
  const problems = [
    ...here,
    ...identityProblems(run.value, job),
    ...planProblems(run.value, plan),
    ...workflowProblems(run.value, workflow),
  ];
  return { problems, notes, approvedBy: [] };
}

function startProblems({ event }: Job): Problem[] {
  if (event === 'workflow_dispatch') return [];
  return [
    {
      code: 'gate-not-dispatched',
      what: `gate: dispatch wants a person to start the apply, and this run was started by ${foreign(event)}.`,
      remedy: 'on: workflow_dispatch',
    },
  ];
}

function unreadable(why: string): Problem {
  return {
    code: 'plan-run-unreadable',
    what: `The run that planned could not be read: ${foreign(why)}`,
    remedy: 'with: { plan-run-id: "<id>" } and permissions: { actions: read }',
  };
}

function identityProblems(run: WorkflowRun, job: Job): Problem[] {
  const problems: Problem[] = [];
  const { repositoryId, headRepositoryId, conclusion } = run;
  if (repositoryId !== job.repositoryId || headRepositoryId !== job.repositoryId)
    problems.push({
      code: 'plan-run-of-another-repository',
      what: `Run ${foreign(run.id)} ran code of repository ${foreign(headRepositoryId ?? 'that is gone')} in ${foreign(repositoryId)}; this one is ${foreign(job.repositoryId)}.`,
      remedy: 'Plan in this repository, on a branch of its own.',
    });
  if (conclusion !== 'success')
    problems.push({
      code: 'plan-run-not-successful',
      what: conclusion
        ? `Run ${foreign(run.id)} ended with ${foreign(conclusion)}.`
        : `Run ${foreign(run.id)} has not ended yet.`,
      remedy: 'Wait for it, or plan again.',
    });
  return problems;
}

function planProblems(run: WorkflowRun, plan: PlannedBy): Problem[] {
  const problems: Problem[] = [];
  if (run.id !== plan.runId)
    problems.push({
      code: 'plan-of-another-run',
      what: `The plan says that run ${foreign(plan.runId)} made it, and plan-run-id is ${foreign(run.id)}.`,
      remedy: 'with: { plan-run-id: "<the id of the run that planned>" }',
    });
  if (run.commit !== plan.commit)
    problems.push({
      code: 'plan-run-of-another-commit',
      what: `The plan was made of commit ${foreign(plan.commit)}, and its run ran ${foreign(run.commit)}.`,
      remedy: 'Plan again.',
    });
  if (Number(plan.attempt) > Number(run.attempt))
    problems.push({
      code: 'plan-of-another-run',
      what: `The plan says attempt ${foreign(plan.attempt)}, and the run had ${foreign(run.attempt)}.`,
      remedy: 'Plan again.',
    });
  return problems;
}

function workflowProblems({ workflow, id }: WorkflowRun, wanted: string | undefined): Problem[] {
  if (wanted === undefined || workflow === wanted) return [];
  return [
    {
      code: 'plan-run-of-another-workflow',
      what: `Run ${foreign(id)} is one of ${foreign(workflow)}; plans are taken from ${wanted}.`,
      remedy: `with: { plan-workflow: "${wanted}" } names the file that plans`,
    },
  ];
}
