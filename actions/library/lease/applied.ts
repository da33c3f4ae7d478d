import { randomUUID } from 'node:crypto';
import type { Aws } from '../aws/aws.ts';
import type { RunIdentity } from '../host/site.ts';
import { isoTime } from '../system/dates.ts';
import { ambient } from '../system/environment.ts';
import { RefusedError } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';

/** Who applied a plan. */
interface AppliedRecord {
  readonly run: string;
  readonly attempt: string;
  readonly at: string;
}

/** The parameter that marks a plan as applied, as this job wrote it. */
export interface Mark {
  readonly name: string;
  readonly value: string;
}

/**
 * Marks the digest of a plan as applied, before its first change: the parameter is created, never overwritten,
 * so that of two jobs one may go on. Under the lease.
 * @throws RefusedError `plan-already-applied` with the run that did.
 */
export async function markApplied(
  name: string,
  {
    aws,
    identity,
    now,
  }: { readonly aws: Aws; readonly identity: RunIdentity; readonly now: number },
): Promise<Mark> {
  const ssm = await aws.ssm(aws.region);
  const value = JSON.stringify(appliedBy(identity, now));
  if (await ssm.create(name, value)) return { name, value };
  const before = await ssm.read(name);
  // Ours, if the answer to an earlier attempt was lost.
  if (before?.value === value) return { name, value };
  throw new RefusedError({
    code: 'plan-already-applied',
    what: `This plan was applied before${byWhom(before?.value)}: a plan is applied at most once, also when that did not come to its end.`,
    remedy: 'Plan again, and approve the new plan.',
  });
}

/**
 * Takes back the mark of a plan of which nothing was begun. One that is not as we wrote it is somebody else's, and
 * stays: false.
 */
export async function takeMarkBack({ name, value }: Mark, aws: Aws): Promise<boolean> {
  const ssm = await aws.ssm(aws.region);
  const now = await ssm.read(name);
  if (now && now.value !== value) return false;
  if (now) await ssm.remove(name);
  return true;
}

/** Who applied the plan before, in words; undefined when nobody did. */
export async function readApplied(name: string, aws: Aws): Promise<string | undefined> {
  const before = await (await aws.ssm(aws.region)).read(name);
  return before && (byWhom(before.value).replace(/^, /, '') || 'by a record of no known form');
}

function appliedBy({ repository, runId, attempt, job }: RunIdentity, now: number) {
  const server = ambient('GITHUB_SERVER_URL') ?? 'https://github.com';
  const run = `${server}/${repository}/actions/runs/${runId}`;
  // Legs of a matrix are one job, and may be here in the same millisecond.
  return { id: randomUUID(), run, attempt, job, at: isoTime(now) };
}

function byWhom(value: string | undefined): string {
  try {
    const { run, attempt, at } = JSON.parse(value ?? '') as AppliedRecord;
    return `, by attempt ${foreign(String(attempt))} of ${foreign(String(run))} at ${foreign(String(at))}`;
  } catch {
    return '';
  }
}
