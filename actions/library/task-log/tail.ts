import type { Aws } from '../aws/aws.ts';
import type { LogStream } from '../aws/logs.ts';
import { type Foreign, foreign } from '../text/foreign.ts';

/** One event that a container printed; usually one line. */
export interface LogLine {
  readonly container: string;
  /** Milliseconds since the epoch, as the container's host saw it. */
  readonly timestamp: number;
  readonly text: Foreign;
}

/** Reads one container's log stream, from its first line on, each line once. */
export class LogTail {
  readonly container: string;
  readonly stream: LogStream;
  readonly #aws: Aws;
  #token: string | undefined;

  constructor(aws: Aws, container: string, stream: LogStream) {
    this.#aws = aws;
    this.container = container;
    this.stream = stream;
  }

  /** The next page; at the end of what is readable now the token stays as it was. */
  async page(): Promise<{ lines: LogLine[]; atEnd: boolean }> {
    const logs = await this.#aws.logs(this.stream.region);
    const page = await logs.read(this.stream, this.#token);
    const atEnd = page.next === this.#token;
    this.#token = page.next;
    const lines = page.events.map(({ timestamp, message }) => ({
      container: this.container,
      timestamp,
      text: foreign(message),
    }));
    return { lines, atEnd };
  }
}

/**
 * Everything that is readable now, in batches of at most one page a container, each batch in the
 * order of the containers' own clocks: memory stays flat however much there is.
 */
export async function* readable(tails: readonly LogTail[]): AsyncGenerator<LogLine[]> {
  let open = [...tails];
  while (open.length > 0) {
    const pages = await Promise.all(open.map((tail) => tail.page()));
    const batch = pages.flatMap((page) => page.lines);
    if (batch.length > 0) yield batch.sort((a, b) => a.timestamp - b.timestamp);
    open = open.filter((_, index) => !pages[index]?.atEnd);
  }
}
