import { fits } from './wildcards.ts';

/** What goes wrong, for which calls, and when. No service knows of it. */
export type Fault = {
  /** `ecs:RunTask`, `ecs:*` or `*`. */
  readonly on: string;
  /** Milliseconds of the world after its start; from inclusive, until exclusive. */
  readonly from?: number;
  readonly until?: number;
  /** How many matching calls get through before the first fault. */
  readonly skip?: number;
  /** How many calls fail; without it all of them. */
  readonly times?: number;
} & FaultEffect;

export type FaultEffect =
  | { readonly kind: 'throttle' | 'access-denied' | 'expired-credentials' | 'garbage' }
  /** `after`: the call did its work, only the answer is lost. */
  | { readonly kind: 'server-error' | 'reset'; readonly after?: boolean }
  | { readonly kind: 'slow'; readonly ms: number }
  /** A read sees the state of `ms` ago; without `ms` the state before the last write. */
  | { readonly kind: 'stale'; readonly ms?: number };

/** One fault of the scenario and how often it was met. */
interface Armed {
  readonly fault: Fault;
  seen: number;
}

/** Decides which faults a call meets. At most one of them ends it; slow and stale come on top. */
export class Faults {
  readonly #armed: readonly Armed[];

  constructor(faults: readonly Fault[]) {
    this.#armed = faults.map((fault) => ({ fault, seen: 0 }));
  }

  /** The faults that meet this call, each counted as used. */
  meet(action: string, at: number): Fault[] {
    return this.#armed.filter((armed) => meets(armed, action, at)).map(({ fault }) => fault);
  }
}

function meets(armed: Armed, action: string, at: number): boolean {
  const { on, from = 0, until = Infinity, skip = 0, times = Infinity } = armed.fault;
  if (!fits(on, action) || at < from || at >= until) return false;
  armed.seen += 1;
  return armed.seen > skip && armed.seen <= skip + times;
}
