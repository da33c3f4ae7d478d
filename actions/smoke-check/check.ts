/** One row of the table: what is looked at, and what it has to be. */
export interface Check {
  readonly name: string;
  readonly expected: string;
}

/** How one look ended, in words for a reader: what others wrote is made harmless in it, and short. */
export interface Seen {
  readonly verdict: 'good' | 'bad';
  readonly seen: string;
}

/** Looks that are made together, for one row or several. */
export interface Probe {
  readonly checks: readonly Check[];
  /** One answer for each check, in their order; what is not answered at all is an answer too. */
  look(signal: AbortSignal): Promise<readonly Seen[]>;
}

export function good(seen: string): Seen {
  return { verdict: 'good', seen };
}

export function bad(seen: string): Seen {
  return { verdict: 'bad', seen };
}
