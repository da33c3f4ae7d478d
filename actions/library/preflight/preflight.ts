import type { Aws } from '../aws/aws.ts';
import type { JsonObject } from '../aws/raw-json.ts';
import { type Findings, findings, together } from './findings.ts';
import { checkImages } from './images.ts';
import { roleProblems } from './roles.ts';
import { checkSecrets } from './secrets.ts';

export type { Findings } from './findings.ts';

/** What is about to run. */
export interface Subject {
  /** As it will be registered or already is: images replaced, secrets added. */
  readonly definition: JsonObject;
}

/** Looks at everything that a task needs before anything is written; changes nothing. */
export async function checkTask(aws: Aws, { definition }: Subject): Promise<Findings> {
  const looked = await Promise.all([checkImages(aws, definition), checkSecrets(aws, definition)]);
  return together([findings({ problems: roleProblems(definition) }), ...looked]);
}
