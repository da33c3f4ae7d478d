import type { Line, LineBlock } from '../ecs/life.ts';

/** Where a log stream's lines come from and when they may be read. */
export interface StreamSource {
  readonly name: string;
  readonly lines: readonly (Line | LineBlock)[];
  /** When the container starts and stops, as known at that time. */
  readonly startedAt: (now: number) => number;
  readonly stoppedAt: (now: number) => number;
  readonly ingestionMs: number;
}

export interface LogEvent {
  readonly timestamp: number;
  readonly ingestionTime: number;
  readonly message: string;
}

export interface LogView {
  /** How many lines can be read. */
  readonly readable: number;
  /** The line at a place in the stream. */
  event(index: number): LogEvent;
}

/** One or many lines, and how many came before them. */
interface Segment {
  readonly first: number;
  readonly block: LineBlock;
}

/** A log stream as a function of time. Blocks of a million lines are never written out. */
export class LogStream {
  readonly source: StreamSource;
  readonly #segments: readonly Segment[];

  constructor(source: StreamSource) {
    this.source = source;
    let first = 0;
    this.#segments = source.lines.map((line) => {
      const block: LineBlock = 'count' in line ? line : { ...line, count: 1, everyMs: 0 };
      const segment = { first, block };
      first += block.count;
      return segment;
    });
  }

  /** The stream as it can be read at one time. A container writes nothing after its end. */
  at(now: number): LogView {
    const { source } = this;
    const started = source.startedAt(now);
    const latest = Math.min(now - source.ingestionMs, source.stoppedAt(now)) - started;
    const written = this.#segments.map(({ block }) => writtenBy(block, latest));
    const readable = written.reduce((sum, count) => sum + count, 0);
    return { readable, event: (index) => this.#event(index, started) };
  }

  #event(index: number, started: number): LogEvent {
    const segment = this.#segments.findLast(({ first }) => first <= index);
    if (!segment) throw new RangeError(`no line ${index}`);
    const nth = index - segment.first;
    const timestamp = started + segment.block.at + Math.floor(nth * segment.block.everyMs);
    return {
      timestamp,
      ingestionTime: timestamp + this.source.ingestionMs,
      message: segment.block.text.replaceAll('{n}', String(nth + 1)),
    };
  }
}

/** Written by `latest` milliseconds after the container's start; NaN when it never started. */
function writtenBy({ at, count, everyMs }: LineBlock, latest: number): number {
  if (!(latest >= at)) return 0;
  return everyMs === 0 ? count : Math.min(count, Math.floor((latest - at) / everyMs) + 1);
}
