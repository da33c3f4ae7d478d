import type { Aws } from '../aws/aws.ts';
import type { JsonObject } from '../aws/raw-json.ts';
import { type Findings, findings, together } from '../findings/findings.ts';
import { checkImages } from './images.ts';
import { roleProblems } from './roles.ts';
import { checkSecrets } from './secrets.ts';

/**
 * Looks at everything that tasks of these definitions need to start; images replaced, secrets added. What
 * several share, an image or a secret, is asked for once.
 */
export async function checkTasks(aws: Aws, definitions: readonly JsonObject[]): Promise<Findings> {
  const looked = await Promise.all([checkImages(aws, definitions), checkSecrets(aws, definitions)]);
  return together([findings({ problems: definitions.flatMap(roleProblems) }), ...looked]);
}
