import type { Migration } from '../../migration/migration.ts';
import type { FinishedRollout } from './finished.ts';
import type { RunningImage } from './running-image.ts';

/** A rollout that came to its end, with what was read and written after it. */
export interface ConcludedRollout extends FinishedRollout {
  readonly running: readonly RunningImage[];
  /** What a reader must know beside the outcomes. */
  readonly remarks: readonly string[];
  /** Images of record that hold what runs; undefined: nobody asked, or not all is stable. */
  readonly recorded: ReadonlyMap<string, string> | undefined;
  /** A migration that succeeded before, in this job or by the word of an input. */
  readonly migration: Migration | undefined;
}
