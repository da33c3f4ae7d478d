import type { PlanOptions } from '../review/planned-changes.ts';
import type { Json } from '../sealed-plan/json.ts';

/** What a plan was asked for with, as it is sealed: what an apply must do alike, and what its page shows. */
export interface SealedOptions extends PlanOptions {
  /** Below the project's top level, divided by slashes; empty for the top level itself. */
  readonly directory: string;
  readonly workspace: string | null;
  readonly backendConfig: readonly string[];
  readonly variableFiles: readonly string[];
}

/** The sealed form again. The seal vouches for the content, so it is the form that `plan-env` writes. */
export function readOptions(sealed: Json): SealedOptions {
  return sealed as unknown as SealedOptions;
}

/** The name of the plan file among the tool's files. */
export const planFileName = 'plan';
