/** World time runs `factor` times as fast as real time and was `epochMs` when it was `startMs` here. */
export interface Time {
  readonly factor: number;
  readonly epochMs: number;
  readonly startMs: number;
}

/** What the harness needs of the world's `ScaledClock`. */
export interface ScalableClock {
  readonly factor: number;
  now(): number;
}

/** Finer than `Date.now()`, whose steps of 1 ms would be steps of `factor` ms in the world. */
export const realNow = () => performance.timeOrigin + performance.now();

/** A clock's time and ours are one straight line: one point and the slope say all. */
export function timeOf(clock: ScalableClock): Time {
  return { factor: clock.factor, epochMs: clock.now(), startMs: realNow() };
}

/** World time that starts at the real time of now and runs `factor` times as fast. */
export function timeScaledBy(factor: number): Time {
  const now = realNow();
  return { factor, epochMs: now, startMs: now };
}

export function worldNow(time: Time): number {
  return time.epochMs + (realNow() - time.startMs) * time.factor;
}

/** Waits `ms` of world time; `stop` ends the wait early and without an error. */
export function pause(time: Time, ms: number, stop?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop?.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      stop?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms / time.factor);
    stop?.addEventListener('abort', done, { once: true });
  });
}

/** What `scaled-time.mjs` reads in the child, so that both agree on world time. */
export function timeEnvironment(time: Time): Record<string, string> {
  return {
    ADHOC_TIME_FACTOR: String(time.factor),
    ADHOC_TIME_START: String(time.startMs),
    ADHOC_TIME_EPOCH: String(time.epochMs),
  };
}

/** Then the child runs with nothing preloaded, exactly as on a runner. */
export const isRealTime = (time: Time) => time.factor === 1 && time.epochMs === time.startMs;
