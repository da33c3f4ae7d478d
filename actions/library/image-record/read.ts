import type { Aws } from '../aws/aws.ts';
import { type EnvironmentOnBase, imageRecordsPath } from '../naming/names.ts';

/** The image that a service has by record, or by the workflow's word where there is no record. */
export interface ImageOfRecord {
  /** `gunicorn`; `gunicorn/proxy` for a further container. */
  readonly service: string;
  /** Of its parameter; null where there is none. */
  readonly version: number | null;
  readonly value: string;
}

/** All images of record of an environment, by service. */
export async function readRecords(where: EnvironmentOnBase, aws: Aws): Promise<ImageOfRecord[]> {
  const path = imageRecordsPath(where);
  const found = await (await aws.ssm(aws.region)).below(path);
  return found.map(({ name, value, version }) => ({
    service: name.slice(path.length + 1),
    version,
    value,
  }));
}

/**
 * What a plan was made with, as it is now: every record, and of what was given for want of one, that which has none
 * still.
 */
export async function readAgain(
  planned: readonly ImageOfRecord[],
  where: EnvironmentOnBase,
  aws: Aws,
): Promise<ImageOfRecord[]> {
  const records = await readRecords(where, aws);
  const recorded = new Set(records.map(({ service }) => service));
  const given = planned.filter(
    ({ service, version }) => version === null && !recorded.has(service),
  );
  return [...records, ...given];
}
