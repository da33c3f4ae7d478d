import type { Aws } from '../aws/aws.ts';
import type { JsonObject } from '../aws/raw-json.ts';
import type { Problem } from '../text/errors.ts';

/** What is about to run. */
export interface Subject {
  /** As it will be registered or already is: images replaced, secrets added. */
  readonly definition: JsonObject;
}

/** What reads alone could tell. */
export interface Findings {
  readonly problems: readonly Problem[];
  /** One line for each thing that could not be looked at: `not checked: ecr:DescribeImages denied`. */
  readonly unchecked: readonly string[];
  /** One line for each thing that was seen and is worth printing, the image's digest for one. */
  readonly facts: readonly string[];
  /** Containers whose output goes to no CloudWatch stream. */
  readonly withoutLogs: readonly string[];
}

/** Looks at everything that a task needs before anything is written; changes nothing, throws only when cancelled. */
export async function checkTask(_aws: Aws, _subject: Subject): Promise<Findings> {
  return { problems: [], unchecked: [], facts: [], withoutLogs: [] };
}
