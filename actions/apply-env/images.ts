import type { Aws } from '../library/aws/aws.ts';
import { imageRecordName } from '../library/naming/names.ts';
import type { PlanImage } from '../library/sealed-plan/private-schema.ts';
import type { Where } from './where.ts';

/**
 * The images of record now, of the services that the plan knows. One whose image the plan was given, because there
 * was no record, is the same as long as there is none.
 */
export async function imagesNow(
  planned: readonly PlanImage[],
  { base, environment }: Where,
  aws: Aws,
): Promise<readonly PlanImage[]> {
  const ssm = await aws.ssm(aws.region);
  const found: PlanImage[] = [];
  for (const image of planned) {
    const { service } = image;
    const now = await ssm.read(imageRecordName({ base, environment }, service));
    if (now) found.push({ service, version: now.version, value: now.value });
    else if (image.version === null) found.push(image);
  }
  return found;
}
