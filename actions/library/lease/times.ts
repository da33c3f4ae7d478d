/**
 * Milliseconds. The order is what keeps two holders apart: renew, stop the work, and only then may others take
 * over, who count from when they first saw a version; so nobody's clock has to be right, only to go.
 */
export const times = {
  /** How often the holder renews. PutParameter allows a few calls a second for the whole account. */
  beat: 60_000,
  /** After its last renewal the holder stops its work. */
  stop: 150_000,
  /** How long one attempt to renew may take. */
  renewal: 20_000,
  /** A lease that nobody renewed for so long may be taken over. */
  expiry: 180_000,
  /** One whose end is past by this much needs no watching: clocks do not differ so far, AWS takes no signature then. */
  certain: 300_000,
  /** Longer than a holder that works is ever silent, unless it is cut off: enough where its run is known to be over. */
  silence: 90_000,
  /** Between two questions whether the holder's run is over. */
  ask: 30_000,
  /** How long who takes over waits for others who do the same. */
  settle: 3_000,
  /** A take-over that was begun and not finished is over. */
  claim: 15_000,
  /** Between two looks at somebody else's lease, at least; at most twice as long. */
  poll: 5_000,
  /** Between two lines that say who is waited for. */
  tell: 60_000,
} as const;
