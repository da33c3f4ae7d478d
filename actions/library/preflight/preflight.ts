import type { Aws } from '../aws/aws.ts';
import type { JsonObject } from '../aws/raw-json.ts';
import { type Findings, findings, together } from '../findings/findings.ts';
import { checkImages } from './images.ts';
import { roleProblems } from './roles.ts';
import { checkSecrets } from './secrets.ts';

/** Looks at everything that a task of this definition needs to start; images replaced, secrets added. */
export async function checkTask(aws: Aws, definition: JsonObject): Promise<Findings> {
  const looked = await Promise.all([checkImages(aws, definition), checkSecrets(aws, definition)]);
  return together([findings({ problems: roleProblems(definition) }), ...looked]);
}
