import type { Parts } from '../library/aws/parts.ts';
import type { Job } from '../library/github/job.ts';
import type { Lock } from '../library/sealed-plan/key.ts';
import { baseFor } from './base.ts';
import { lockFor } from './lock.ts';
import type { PlanInputs } from './plan-env.ts';

/** What a plan to be sealed stands on, known before the tool is started. */
export interface Grounds {
  readonly base: string;
  readonly lock: Lock;
}

/**
 * Reads and makes it. @throws UserError `base-environment-unknown`, RemoteError `plan-key-unusable`.
 */
export async function groundsFor(inputs: PlanInputs, job: Job, parts: Parts): Promise<Grounds> {
  const base = await baseFor(inputs, parts);
  return { base, lock: await lockFor(inputs, job, parts) };
}
