import type { Clock } from '../../library/system/clock.ts';
import { formatDuration } from '../../library/text/duration.ts';
import { RemoteError } from '../../library/text/errors.ts';

/** One signal for the tool, whatever stops it: a cancel, a lost lease, or the time. The first reason counts. */
export class Stopping implements Disposable {
  readonly #controller = new AbortController();
  readonly #over = new AbortController();

  constructor(cancelled: AbortSignal) {
    this.follow(cancelled);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Aborted when nothing runs any more. */
  get over(): AbortSignal {
    return this.#over.signal;
  }

  follow(other: AbortSignal): void {
    const stop = () => this.#controller.abort(other.reason);
    if (other.aborted) stop();
    else other.addEventListener('abort', stop, { once: true, signal: this.#over.signal });
  }

  after(ms: number, clock: Clock): void {
    clock.sleep(ms, this.over).then(
      () => this.#controller.abort(outOfTime(ms)),
      () => undefined,
    );
  }

  [Symbol.dispose](): void {
    this.#over.abort();
  }
}

function outOfTime(ms: number): RemoteError {
  return new RemoteError({
    code: 'apply-timeout',
    what: `The apply took longer than ${formatDuration(ms)}, and the tool was asked to stop.`,
    remedy: 'Plan again for what is missing, and give the apply more time: with: { timeout: 4h }',
  });
}
