import { setTimeout as realTimeout } from 'node:timers';
import type { Clock } from '../../actions/library/system/clock.ts';

/** The world's time. `watch` tells the clock how to learn that requests are being answered. */
export interface WorldClock extends Clock {
  watch(inFlight: () => number): void;
}

/** Where scenarios begin unless they say otherwise, so that dates in failing tests are familiar. */
export const startOfTime = Date.parse('2026-11-20T12:00:00Z');

/** Turns of the event loop without any request in flight, after which nothing else is going on. */
const quietTurns = 6;

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

/**
 * Time that passes only when everybody waits: the earliest sleeper wakes as soon as the process is
 * quiet. Two runs of one test see the same times. In process only: bytes inside a socket look
 * like silence. Waiting that does not go through this clock is not seen either.
 */
export class VirtualClock implements WorldClock {
  #now: number;
  #pumping = false;
  #timers: Timer[] = [];
  readonly #watched: (() => number)[] = [];

  constructor(epochMs = startOfTime) {
    this.#now = epochMs;
  }

  now(): number {
    return this.#now;
  }

  watch(inFlight: () => number): void {
    this.#watched.push(inFlight);
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const abort = () => {
        this.#timers = this.#timers.filter((other) => other !== timer);
        reject(signal?.reason);
      };
      const fire = () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      };
      // Whole milliseconds, as AWS counts: a backoff's fraction would end up in a log's timestamps.
      const timer = { at: this.#now + Math.ceil(Math.max(0, ms)), fire };
      signal?.addEventListener('abort', abort, { once: true });
      this.#timers.push(timer);
      void this.#pump();
    });
  }

  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    while (this.#timers.length > 0) {
      await this.#quiet();
      const next = this.#timers.reduce<Timer | undefined>(earlier, undefined);
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.fire();
    }
    this.#pumping = false;
  }

  async #quiet(): Promise<void> {
    for (let calm = 0; calm < quietTurns; ) {
      await new Promise((resolve) => setImmediate(resolve));
      calm = this.#watched.some((inFlight) => inFlight() > 0) ? 0 : calm + 1;
    }
  }
}

/** Ties go to the one who went to sleep first. */
function earlier(best: Timer | undefined, timer: Timer): Timer {
  return best && best.at <= timer.at ? best : timer;
}

/** Real time, `factor` times as fast: for the socket server, whose clients run scaled as well. */
export class ScaledClock implements WorldClock {
  readonly #start = performance.now();
  readonly factor: number;
  readonly epochMs: number;

  constructor(factor = 1, epochMs = Date.now()) {
    this.factor = factor;
    this.epochMs = epochMs;
  }

  now(): number {
    return Math.round(this.epochMs + (performance.now() - this.#start) * this.factor);
  }

  watch(): void {}

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const abort = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = realTimeout(() => {
        signal?.removeEventListener('abort', abort);
        resolve();
      }, ms / this.factor);
      signal?.addEventListener('abort', abort, { once: true });
    });
  }
}
