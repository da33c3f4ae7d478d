import type { Planned, PlanRequest, ToolIdentity } from '../library/engines/engine.ts';
import type { ProjectPlace } from '../library/engines/project-place.ts';
import type { Job } from '../library/github/job.ts';
import type { Json } from '../library/sealed-plan/json.ts';

/** A plan that lies with GitHub, to be approved. */
export interface StoredPlan {
  readonly artifactId: string;
  readonly digest: string;
  readonly expiresAt: string;
  readonly bytes: number;
}

/** What planning came to; nothing is stored when there is nothing to apply. */
export interface FinishedPlan {
  readonly environment: string;
  readonly planned: Planned;
  readonly stored: StoredPlan | undefined;
}

/** All that is known before anything is sealed. */
export interface MadePlan {
  readonly job: Job;
  readonly place: ProjectPlace;
  /** The commit whose files are planned, where it is not that of the run. */
  readonly checkedOut: string | undefined;
  readonly tool: ToolIdentity;
  /** Whether the project is read again when the plan is applied. */
  readonly needsProject: boolean;
  readonly request: PlanRequest;
  readonly planned: Planned;
  /** Of the engine, to be sealed. */
  readonly settings: { readonly [name: string]: Json };
}
