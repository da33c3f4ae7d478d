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
  | { readonly kind: 'access-denied' | 'expired-credentials' | 'garbage' }
  /** With `bucket` only those calls that find it empty: AWS's limit of a rate. */
  | { readonly kind: 'throttle'; readonly bucket?: Bucket }
  /** `after`: the call did its work, only the answer is lost. */
  | { readonly kind: 'server-error' | 'reset'; readonly after?: boolean }
  | { readonly kind: 'slow'; readonly ms: number }
  /** A read sees the state of `ms` ago; without `ms` the state before the last write. */
  | { readonly kind: 'stale'; readonly ms?: number }
  /** Each `every`th of what was found is among `failures` instead, as if it were not there. */
  | { readonly kind: 'partial'; readonly every: number };

/** Holds `burst` tokens when full; a call takes one, and `perSecond` come back. */
export interface Bucket {
  readonly burst: number;
  readonly perSecond: number;
}

/** Holds `burst` tokens when full; a call takes one, and `perSecond` come back. */
export interface Bucket {
  readonly burst: number;
  readonly perSecond: number;
}

/** One fault of the scenario and how often it was met. */
interface Armed {
  readonly fault: Fault;
  seen: number;
  /** Of its bucket, at the time of the last call. */
  tokens: number;
  filledAt: number;
}

/** Decides which faults a call meets. At most one of them ends it; slow and stale come on top. */
export class Faults {
  readonly #armed: readonly Armed[];

  constructor(faults: readonly Fault[]) {
    const full = { seen: 0, tokens: Infinity, filledAt: 0 };
    this.#armed = faults.map((fault) => ({ fault, ...full }));
  }

  /** The faults that meet this call, each counted as used. */
  meet(action: string, at: number): Fault[] {
    return this.#armed.filter((armed) => meets(armed, action, at)).map(({ fault }) => fault);
  }
}

function meets(armed: Armed, action: string, at: number): boolean {
  const { fault } = armed;
  const { on, from = 0, until = Infinity, skip = 0, times = Infinity } = fault;
  if (!fits(on, action) || at < from || at >= until) return false;
  if (fault.kind === 'throttle' && fault.bucket && takes(armed, fault.bucket, at)) return false;
  armed.seen += 1;
  return armed.seen > skip && armed.seen <= skip + times;
}

/** Whether the bucket still had a token for the call. */
function takes(armed: Armed, { burst, perSecond }: Bucket, at: number): boolean {
  const filled = armed.tokens + ((at - armed.filledAt) / 1_000) * perSecond;
  const tokens = Math.min(burst, filled);
  armed.filledAt = at;
  armed.tokens = tokens >= 1 ? tokens - 1 : tokens;
  return tokens >= 1;
}
