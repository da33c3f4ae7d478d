import type { GitHubApi } from './api.ts';
import { readEnvironment } from './environment.ts';
import { GitHubError } from './failures.ts';
import type { GateFacts, Read } from './gate.ts';
import type { Job } from './job.ts';
import { readApprovals, readRun, type WorkflowRun } from './run.ts';

/** Reads what the gate judges. What GitHub refuses is a fact, too; only a cancel is thrown. */
export async function readGate(api: GitHubApi, job: Job): Promise<GateFacts> {
  const { environment, repository, runId } = job;
  if (environment === undefined) return { job, rules: undefined, approvals: undefined };
  const [rules, approvals] = await Promise.all([
    reading(() => readEnvironment(api, repository, environment)),
    reading(() => readApprovals(api, repository, runId)),
  ]);
  return { job, rules, approvals };
}

/** Reads the run that planned, for the gate by dispatch. */
export function readPlanRun(
  api: GitHubApi,
  { repository }: Job,
  runId: string,
): Promise<Read<WorkflowRun>> {
  return reading(() => readRun(api, repository, runId));
}

async function reading<T>(read: () => Promise<T>): Promise<Read<T>> {
  try {
    return { value: await read() };
  } catch (thrown) {
    if (thrown instanceof GitHubError) return { unreadable: thrown.message };
    throw thrown;
  }
}
