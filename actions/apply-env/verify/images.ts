import type { Aws } from '../../library/aws/aws.ts';
import { readAgain } from '../../library/image-record/read.ts';
import type { OpenedPlan } from '../../library/sealed-plan/here.ts';
import type { PlanImage } from '../../library/sealed-plan/private-schema.ts';
import type { Where } from '../request/where.ts';

/** The images of record now; a base environment has no services. */
export async function imagesNow(
  { manifest, part }: OpenedPlan,
  { base, environment }: Where,
  aws: Aws,
): Promise<readonly PlanImage[]> {
  if (manifest.layer === 'base') return [];
  return readAgain(part.images, { base, environment }, aws);
}
