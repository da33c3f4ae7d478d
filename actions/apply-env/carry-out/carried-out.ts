import type { Applied } from '../../library/engines/engine.ts';
import type { ReportedError } from '../../library/text/errors.ts';
import type { KeptState } from './unsaved-state.ts';
import type { Unspent } from './unspent.ts';

/** How an apply ended. */
export interface CarriedOut {
  readonly applied: Applied;
  readonly tookMs: number;
  /** Why it was stopped, where it was. */
  readonly stopped?: ReportedError;
  /** The tool did not end in time and goes on by itself. */
  readonly left?: { readonly pid: number; readonly running: string; readonly stdout: string };
  readonly kept?: KeptState | undefined;
  /** Nothing of the plan was begun; absent where it is used up. */
  readonly unspent?: Unspent | undefined;
}

/** All of the plan was applied. */
export function isComplete({ applied, stopped }: Pick<CarriedOut, 'applied' | 'stopped'>): boolean {
  return !applied.failure && !stopped;
}
