import type { ApplyFollower, CloudTrace, Progress, Trace } from '../../library/engines/engine.ts';
import type { Site } from '../../library/host/site.ts';
import type { Clock } from '../../library/system/clock.ts';
import { formatDuration } from '../../library/text/duration.ts';
import { foreign } from '../../library/text/foreign.ts';

interface Wanted {
  readonly site: Site;
  readonly clock: Clock;
  onTrace(trace: Trace): void;
  onCloud(trace: CloudTrace): void;
}

/** Prints how far an apply is, and remembers it for a cancel. */
export class Follower implements ApplyFollower {
  trace: Trace | undefined;
  progress: Progress | undefined;
  readonly #site: Site;
  readonly #clock: Clock;

  readonly onCloud: (trace: CloudTrace) => void;
  readonly #onTrace: (trace: Trace) => void;

  constructor({ site, clock, onTrace, onCloud }: Wanted) {
    this.#site = site;
    this.#clock = clock;
    this.#onTrace = onTrace;
    this.onCloud = onCloud;
  }

  readonly onStarted = (trace: Trace): void => {
    this.trace = trace;
    this.#onTrace(trace);
  };

  readonly onProgress = (progress: Progress): void => {
    this.progress = progress;
    const { done, total, line, running } = progress;
    const long = this.#clock.now() - worthTellingMs;
    const others = running.filter(
      ({ address, sinceMs }) => sinceMs <= long && !line.includes(address),
    );
    const beside = others.length > 0 ? ` (running: ${this.#runningText(others)})` : '';
    const count = total > 0 ? `${done}/${total} ` : '';
    this.#site.line(`${count}${foreign(line)}${beside}`);
  };

  /** `aws_db_instance.main since 2 m 05 s`; empty when nothing runs. */
  get running(): string {
    return this.#runningText(this.progress?.running ?? []);
  }

  #runningText(running: Progress['running']): string {
    const now = this.#clock.now();
    const told = running
      .slice(0, mostShown)
      .map(({ address, sinceMs }) => `${foreign(address)} since ${formatDuration(now - sinceMs)}`);
    const more = running.length - mostShown;
    return [...told, ...(more > 0 ? [`${more} more`] : [])].join(', ');
  }
}

/** What comes and goes needs no word. */
const worthTellingMs = 10_000;

/** A line of the log, not a table. */
const mostShown = 3;
