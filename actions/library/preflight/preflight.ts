import type { Aws } from '../aws/aws.ts';
import type { JsonObject } from '../aws/raw-json.ts';
import { type Findings, findings, together } from '../findings/findings.ts';
import type { Capacity } from './fargate.ts';
import { checkImages } from './images.ts';
import { roleProblems } from './roles.ts';
import { checkSecrets } from './secrets.ts';

/** A task that is to be started. */
export interface PlannedTask {
  /** As it is to be registered: images replaced, secrets added. */
  readonly definition: JsonObject;
  /** Where it is to run; undefined while nobody knows. */
  readonly capacity?: Capacity | undefined;
}

/** Looks at everything that these tasks need to start. What several share, an image or a secret, is asked for once. */
export async function checkTasks(aws: Aws, tasks: readonly PlannedTask[]): Promise<Findings> {
  const definitions = tasks.map(({ definition }) => definition);
  const looked = await Promise.all([checkImages(aws, tasks), checkSecrets(aws, definitions)]);
  const problems = tasks.flatMap(({ definition, capacity }) => roleProblems(definition, capacity));
  return together([findings({ problems }), ...looked]);
}
