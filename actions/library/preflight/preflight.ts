import type { Aws } from '../aws/aws.ts';
import type { JsonObject } from '../aws/raw-json.ts';
import { type Findings, findings, together } from '../findings/findings.ts';
import type { Capacity } from './fargate.ts';
import { checkImages } from './images.ts';
import { roleProblems } from './roles.ts';
import { checkSecrets } from './secrets.ts';

/**
 * Looks at everything that a task of this definition needs to start there; images replaced, secrets added.
 * Without a capacity nobody knows yet where it is to run.
 */
export async function checkTask(
  aws: Aws,
  definition: JsonObject,
  capacity?: Capacity,
): Promise<Findings> {
  const looked = await Promise.all([
    checkImages(aws, definition, capacity),
    checkSecrets(aws, definition),
  ]);
  return together([findings({ problems: roleProblems(definition, capacity) }), ...looked]);
}
