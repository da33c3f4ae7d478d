import type { Aws } from '../aws/aws.ts';
import type { Site } from '../host/site.ts';
import type { Trail } from '../host/trail.ts';
import type { Clock } from '../system/clock.ts';

/** What a lease needs around it. */
export interface LeaseParts {
  /** The action's name, for those who wait. */
  readonly action: string;
  readonly aws: Aws;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly site: Site;
  readonly trail: Trail;
}
