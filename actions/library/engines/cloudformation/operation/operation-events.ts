import type { CloudFormation, StackEvent } from '../../../aws/cloudformation.ts';
import { isNested, isOwn, type SeenEvent, seenEvent } from '../stack/seen-event.ts';

/** Where an operation begins. */
export interface Beginning {
  readonly stackId: string;
  /** Of the call that begins it. */
  readonly token: string;
  /** The stack's newest event before that call; undefined where it had none. */
  readonly newestBefore: string | undefined;
}

/** The newest event of a stack: what an operation that has yet to begin does not reach back to. */
export async function newestEvent(
  cloud: CloudFormation,
  stackId: string,
): Promise<string | undefined> {
  const { events } = await cloud.events(stackId);
  return events[0]?.EventId;
}

/**
 * The events of one operation and no other: those behind the newest before it, without those of another's operation.
 * So an end that a stack came to earlier is never taken for this one's. Nested stacks are followed from when they
 * are first told of.
 */
export class OperationEvents {
  readonly #cloud: CloudFormation;
  readonly #beginning: Beginning;
  readonly #events: SeenEvent[] = [];
  readonly #known = new Set<string>();
  /** Nested stacks in which something goes on. */
  readonly #nested = new Set<string>();
  #looksWithout = 0;

  constructor(cloud: CloudFormation, beginning: Beginning) {
    this.#cloud = cloud;
    this.#beginning = beginning;
  }

  /** Oldest first, each stack's in the order of their times. */
  get all(): readonly SeenEvent[] {
    return this.#events;
  }

  /** Looks in a row that brought no event of the stack itself. */
  get looksWithout(): number {
    return this.#looksWithout;
  }

  /** What has come since the last look, oldest first. */
  async look(): Promise<readonly SeenEvent[]> {
    const { stackId } = this.#beginning;
    const own = await this.#newOf(stackId);
    this.#looksWithout = own.some(isOwn) ? 0 : this.#looksWithout + 1;
    this.#note(own);
    const inside = await this.#newInside();
    return [...own, ...inside].toSorted((a, b) => a.atMs - b.atMs);
  }

  /** Nested stacks that nested ones tell of are looked at in the same look: their end must not come after it. */
  async #newInside(): Promise<SeenEvent[]> {
    const found: SeenEvent[] = [];
    const seen = new Set<string>();
    for (;;) {
      const open = [...this.#nested].filter((id) => !seen.has(id));
      if (open.length === 0) return found;
      for (const id of open) seen.add(id);
      const news = (await Promise.all(open.map((id) => this.#newOf(id)))).flat();
      this.#note(news);
      found.push(...news);
    }
  }

  #note(news: readonly SeenEvent[]): void {
    this.#events.push(...news);
    for (const event of news) {
      const { physicalId, status } = event;
      if (isNested(event) && status.endsWith('_IN_PROGRESS')) this.#nested.add(physicalId);
      if (isOwn(event) && !status.endsWith('_IN_PROGRESS')) this.#nested.delete(physicalId);
    }
  }

  /** Pages back to the first event that is known or older than the operation. */
  async #newOf(stackId: string): Promise<SeenEvent[]> {
    const news = new Map<string, SeenEvent>();
    for (let from: string | undefined, more = true; more; more = from !== undefined) {
      const page = await this.#cloud.events(stackId, from);
      const fresh = page.events.slice(0, this.#firstOld(page.events)).map(seenEvent);
      for (const event of fresh) news.set(keyOf(event.stackId, event.id), event);
      from = fresh.length < page.events.length ? undefined : page.next;
    }
    for (const key of news.keys()) this.#known.add(key);
    const oldestFirst = [...news.values()].reverse();
    return oursAmong(oldestFirst, this.#beginning.token, this.#events.length > 0);
  }

  #firstOld(events: readonly StackEvent[]): number {
    const startedAt = this.#events[0]?.atMs ?? 0;
    const at = events.findIndex(
      ({ EventId = '', StackId = '', Timestamp }) =>
        this.#known.has(keyOf(StackId, EventId)) ||
        (StackId === this.#beginning.stackId && EventId === this.#beginning.newestBefore) ||
        // Nested stacks have the time of the same AWS, and begin after the one that they are in.
        (StackId !== this.#beginning.stackId && (Timestamp?.getTime() ?? 0) < startedAt),
    );
    return at < 0 ? events.length : at;
  }
}

/** A stack's own ids are told apart; those of two stacks are not said to be. */
function keyOf(stackId: string, eventId: string): string {
  return `${stackId} ${eventId}`;
}

/**
 * Those of an operation, which is begun or begins among them; oldest first. All events of an operation have the token
 * of the call that began it. Of nested stacks, and of what CloudFormation then does by itself, that is not documented.
 */
export function oursAmong<T extends Pick<SeenEvent, 'token'>>(
  events: readonly T[],
  ours: string,
  wasBegun: boolean,
): T[] {
  let isBegun = wasBegun;
  return events.filter(({ token }) => {
    isBegun ||= token === ours;
    return isBegun && (token === ours || token === undefined);
  });
}
