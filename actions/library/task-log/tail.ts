import type { Aws } from '../aws/aws.ts';
import { AwsError } from '../aws/aws-error.ts';
import type { LogPage, LogStream } from '../aws/logs.ts';
import type { Clock } from '../system/clock.ts';
import { late, within } from '../system/waiting.ts';
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
  /** No answer yet; the next look still waits for it. */
  | { readonly kind: 'late' }
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

/** What a look into logs needs. */
export interface Look {
  readonly aws: Aws;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  /** When the look ends, whatever AWS does then; asked before each page. */
  until(): number;
}

interface Reading {
  readonly aws: Aws;
  readonly page: Promise<LogPage | undefined>;
}

const nothing: TailPage = { lines: [], full: false, atEnd: true };

/** Reads one container's log stream, from its first line on, each line once. */
export class LogTail {
  readonly container: string;
  readonly stream: LogStream;
  /** What kept the last read from its lines. */
  trouble: LogTrouble | undefined;
  /** More than was read last is readable already. */
  behind = false;
  #token: string | undefined;
  #reading: Reading | undefined;

  constructor(container: string, stream: LogStream) {
    this.container = container;
    this.stream = stream;
  }

  /** The next page. Never throws because of the log; one that comes late is had by a later look. */
  async page({ aws, clock, signal, until }: Look): Promise<TailPage> {
    if (this.#reading?.aws !== aws) this.#reading = { aws, page: this.#read(aws) };
    const { page: reading } = this.#reading;
    const ms = until() - clock.now();
    const page = await within({ clock, ms, signal }, () => reading);
    if (page === late) {
      this.trouble ??= { kind: 'late' };
      return nothing;
    }
    this.#reading = undefined;
    return page ? this.#turn(page) : nothing;
  }

  /** Whether there is anything to read, and what is in the way. */
  async probe(aws: Aws): Promise<LogTrouble | undefined> {
    await this.#read(aws);
    return this.trouble;
  }

  #turn(page: LogPage): TailPage {
    const atEnd = page.next === this.#token;
    this.#token = page.next;
    const lines = page.events.map(({ timestamp, message }) => ({
      container: this.container,
      timestamp,
      text: foreign(message),
    }));
    const full = isFull(page);
    this.behind = full && !atEnd;
    return { lines, full, atEnd };
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

/** What one look at a task under way may cost: the task itself must be looked at, too. */
const recentLimits = { pages: 5, ms: 2_000 };

/** What a container that is still printing has printed; what is more than a few pages waits for the next look. */
export function recent(
  parts: Omit<Look, 'until'>,
  tails: readonly LogTail[],
): AsyncGenerator<LogLine[]> {
  const end = parts.clock.now() + recentLimits.ms;
  let pages = 0;
  return batches({ ...parts, until: () => end }, tails, (page) => {
    pages += 1;
    return page.full && !page.atEnd && pages < recentLimits.pages * tails.length;
  });
}

/** Everything that is readable of a log that grows no more: only a token that stays the same is the end. */
export function remaining(look: Look, tails: readonly LogTail[]): AsyncGenerator<LogLine[]> {
  return batches(look, tails, (page) => !page.atEnd);
}

/**
 * Batches of at most one page a container, each in the order of the containers' own clocks: memory
 * stays flat however much there is.
 */
async function* batches(
  look: Look,
  tails: readonly LogTail[],
  goesOn: (page: TailPage) => boolean,
): AsyncGenerator<LogLine[]> {
  let open = [...tails];
  while (open.length > 0 && look.clock.now() < look.until()) {
    const pages = await Promise.all(open.map((tail) => tail.page(look)));
    const batch = pages.flatMap((page) => page.lines);
    if (batch.length > 0) yield batch.sort((a, b) => a.timestamp - b.timestamp);
    open = open.filter((_, index) => pages[index] && goesOn(pages[index]));
  }
}
