import type { Json } from './json.ts';
import type { PlanAsset, PlanImage, PrivatePart } from './private-schema.ts';
import type { Manifest, Statement } from './public-schema.ts';

/** A plan whose seal is whole. */
export interface OpenedPlan {
  readonly manifest: Manifest;
  readonly part: PrivatePart;
}

/** What is so in the job that wants to apply, read from GitHub, AWS, the tool and the machine. */
export interface Here extends Pick<Statement, 'platform' | 'tool' | 'path' | 'commit'> {
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  readonly repository: Statement['repository'];
  /** The run whose plan is to be applied: this one, or the one that `plan-run-id` names and the API vouches for. */
  readonly run: Statement['run'];
  readonly environment: string;
  /** Undefined where the step does not say. */
  readonly baseEnvironment?: string | undefined;
  /** ARN of who would apply; absent where that is not held against who planned. */
  readonly caller?: string;
  readonly account: string;
  readonly region: string;
  /** SHA-256 of the lock file that the tool would use now; null for none. */
  readonly lockFile: string | null;
  readonly startingState: Json;
  readonly images: readonly PlanImage[];
  readonly assets: readonly PlanAsset[];
  /** Who applied this digest before, and when; undefined when nobody did. */
  readonly applied?: string | undefined;
  /** What the gate of this job lacks, in words; empty when it holds. */
  readonly gateLacks: readonly string[];
}
