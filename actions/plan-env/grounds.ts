import type { Parts } from '../library/aws/parts.ts';
import type { Job } from '../library/github/job.ts';
import type { ImageOfRecord } from '../library/image-record/read.ts';
import { baseInUse } from '../library/inventory/base-in-use.ts';
import type { Lock } from '../library/sealed-plan/key.ts';
import { RefusedError } from '../library/text/errors.ts';
import { baseFor } from './base.ts';
import { imagesFor } from './images.ts';
import { lockFor } from './lock.ts';
import type { PlanInputs } from './spec.ts';

/** What a plan stands on, known before the tool is started. */
export interface Grounds {
  readonly images: readonly ImageOfRecord[];
  /** Absent where nothing is sealed. */
  readonly toSeal?: { readonly base: string; readonly lock: Lock };
}

/** @throws UserError `base-environment-unknown`, RefusedError `base-in-use`, RemoteError `plan-key-unusable`. */
export async function groundsFor(inputs: PlanInputs, job: Job, parts: Parts): Promise<Grounds> {
  const isLook = inputs.operation === 'drift';
  // A look needs the images only where the project cannot be planned without them.
  const isGiven = inputs.imagesVariable !== undefined || inputs.imagesContext !== undefined;
  if (isLook && !isGiven) return { images: [] };
  const base = await baseFor(inputs, parts);
  const inUse = await baseInUse(inputs, parts.aws);
  if (inUse.length > 0) throw new RefusedError(inUse);
  const images = await imagesFor(inputs, base, parts);
  return isLook
    ? { images }
    : { images, toSeal: { base, lock: await lockFor(inputs, job, parts) } };
}
