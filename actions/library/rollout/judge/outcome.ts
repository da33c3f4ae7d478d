import type { Problem } from '../../text/errors.ts';

/** What became of one service, in one word. */
export type Outcome =
  | 'stable'
  | 'unchanged'
  | 'registered-not-proven'
  | 'paused'
  | 'rolled-back'
  | 'superseded'
  | 'crash-loop'
  | 'unhealthy'
  | 'no-capacity'
  | 'image-pull'
  | 'timed-out'
  | 'gone'
  | 'not-started'
  | 'not-known'
  | 'interrupted';

/** The outcome, and why when it is a failure. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly problem?: Problem;
}

const good: readonly Outcome[] = ['stable', 'unchanged', 'registered-not-proven', 'paused'];

/** Whether the service is on the new revision, as far as it can be. */
export function isGood({ outcome }: Judgement): boolean {
  return good.includes(outcome);
}
