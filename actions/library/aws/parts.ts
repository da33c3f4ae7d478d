import type { Site } from '../host/site.ts';
import type { Trail } from '../host/trail.ts';
import type { Clock } from '../system/clock.ts';
import type { Aws } from './aws.ts';

/** What a use case works with: where it runs, what it acts on, and what ends it. */
export interface Parts {
  /** The action's name. */
  readonly action: string;
  readonly aws: Aws;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly site: Site;
  readonly trail: Trail;
}
