import type { Aws } from '../aws/aws.ts';
import { AwsError } from '../aws/aws-error.ts';
import type { LogPage, LogStream } from '../aws/logs.ts';
import { type Foreign, foreign } from '../text/foreign.ts';

/** One event that a container printed; usually one line. */
export interface LogLine {
  readonly container: string;
  /** Milliseconds since the epoch, as the container's host saw it. */
  readonly timestamp: number;
  readonly text: Foreign;
}

/** Why lines of a container are not shown. */
export type LogTrouble =
  | { readonly kind: 'group-missing' }
  | { readonly kind: 'denied' | 'unreadable'; readonly error: AwsError };

/** AWS allows 10,000; what is read at once is also what lies in memory at once. */
export const eventsPerPage = 1_000;

// GetLogEvents stops at the events we ask for or at 1 MB, so a page near that is hardly the last one.
const fullPage = { events: eventsPerPage, bytes: 500_000 };
/** What CloudWatch counts for an event beside its text. */
const bytesBesideText = 26;

interface TailPage {
  readonly lines: LogLine[];
  /** Probably not the last of what is readable now. */
  readonly full: boolean;
  /** Nothing came after it yet. */
  readonly atEnd: boolean;
}

/** Reads one container's log stream, from its first line on, each line once. */
export class LogTail {
  readonly container: string;
  readonly stream: LogStream;
  /** What kept the last read from its lines. */
  trouble: LogTrouble | undefined;
  #token: string | undefined;

  constructor(container: string, stream: LogStream) {
    this.container = container;
    this.stream = stream;
  }

  /** The next page. Never throws because of the log. */
  async page(aws: Aws): Promise<TailPage> {
    const page = await this.#read(aws);
    if (!page) return { lines: [], full: false, atEnd: true };
    const atEnd = page.next === this.#token;
    this.#token = page.next;
    const lines = page.events.map(({ timestamp, message }) => ({
      container: this.container,
      timestamp,
      text: foreign(message),
    }));
    return { lines, full: isFull(page), atEnd };
  }

  async #read(aws: Aws): Promise<LogPage | undefined> {
    if (this.trouble?.kind === 'denied') return undefined;
    const logs = await aws.logs(this.stream.region);
    try {
      const page = await logs.read(this.stream, {
        from: this.#token,
        limit: eventsPerPage,
      });
      this.trouble = page.missing === 'group' ? { kind: 'group-missing' } : undefined;
      return page;
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      this.trouble = { kind: error.isDenied ? 'denied' : 'unreadable', error };
      return undefined;
    }
  }
}

function isFull({ events }: LogPage): boolean {
  const sizes = events.map(({ message }) => Buffer.byteLength(message) + bytesBesideText);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return events.length >= fullPage.events || bytes >= fullPage.bytes;
}

/** What a container that is still printing has printed; a page that is not full waits for the next look. */
export function recent(aws: Aws, tails: readonly LogTail[]): AsyncGenerator<LogLine[]> {
  return batches(aws, tails, (page) => page.full && !page.atEnd);
}

/** Everything that is readable of a log that grows no more: only a token that stays the same is the end. */
export function remaining(aws: Aws, tails: readonly LogTail[]): AsyncGenerator<LogLine[]> {
  return batches(aws, tails, (page) => !page.atEnd);
}

/**
 * Batches of at most one page a container, each in the order of the containers' own clocks: memory
 * stays flat however much there is.
 */
async function* batches(
  aws: Aws,
  tails: readonly LogTail[],
  goesOn: (page: TailPage) => boolean,
): AsyncGenerator<LogLine[]> {
  let open = [...tails];
  while (open.length > 0) {
    const pages = await Promise.all(open.map((tail) => tail.page(aws)));
    const batch = pages.flatMap((page) => page.lines);
    if (batch.length > 0) yield batch.sort((a, b) => a.timestamp - b.timestamp);
    open = open.filter((_, index) => pages[index] && goesOn(pages[index]));
  }
}
