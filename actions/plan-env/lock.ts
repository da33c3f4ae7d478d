import type { Parts } from '../library/aws/parts.ts';
import type { Job } from '../library/github/job.ts';
import { type Lock, newKey } from '../library/sealed-plan/key.ts';
import type { PlanInputs } from './spec.ts';

/**
 * The key of the plan to come. Made before the tool is started, so that a key that is unknown, disabled or denied
 * ends the step then, and not after all the work.
 * @throws RemoteError `plan-key-unusable`.
 */
export async function lockFor(inputs: PlanInputs, job: Job, parts: Parts): Promise<Lock> {
  const { environment } = inputs;
  const keyedBy = {
    repository: { id: job.repositoryId, name: job.repository },
    run: { id: job.runId, attempt: Number(parts.site.identity.attempt) },
    environment,
  };
  return { method: 'made', made: await newKey(await chosen(inputs, parts), keyedBy) };
}

async function chosen(inputs: PlanInputs, { aws, site }: Parts): Promise<Lock> {
  const { planKmsKey: keyId, planPassphrase: passphrase } = inputs;
  if (keyId !== undefined) return { method: 'kms', keys: await aws.kms(), keyId };
  if (passphrase === undefined) return { method: 'none' };
  site.mask(passphrase);
  return { method: 'passphrase', passphrase };
}
