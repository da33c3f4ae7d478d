import { isNested, isOwn, type SeenEvent } from '../stack/seen-event.ts';

/** A resource that could not be brought to where it should be. */
export interface FailedResource {
  readonly event: SeenEvent;
  /** Why, in CloudFormation's words, with those of the hooks that said no. */
  readonly reason: string;
}

/** What failed in an operation. */
export interface Failures {
  /** The one that failed first of itself, and so is why the others did not come to pass. */
  readonly first: FailedResource | undefined;
  /** Others that failed of themselves. */
  readonly others: readonly FailedResource[];
  /** Resources that were only broken off because another one failed. */
  readonly brokenOff: number;
}

/** CloudFormation's words for what it broke off itself. */
const cascade = /^Resource (creation|update|deletion|import)( was)? cancell?ed/i;

/** Of the operation's events, oldest first: the cause on top, the cascade behind it only counted. */
export function failuresOf(events: readonly SeenEvent[]): Failures {
  const failed = inTime(events).filter(
    (event) => event.status.endsWith('_FAILED') && !isOwn(event),
  );
  const told = failed.filter((event) => !cascade.test(event.reason));
  const causes = told.filter((event) => !isToldInside(event, told));
  const [first, ...others] = firstOfEach(causes).map((event) => failure(event, events));
  return { first, others, brokenOff: firstOfEach(failed).length - firstOfEach(told).length };
}

/** Failures while CloudFormation took a stack back: what keeps it from going on. */
export function failedBack(events: readonly SeenEvent[]): readonly FailedResource[] {
  const ordered = inTime(events);
  const back = ordered.findIndex((event) => isOwn(event) && /ROLLBACK_IN_/.test(event.status));
  if (back < 0) return [];
  const behind = ordered.slice(back);
  const failed = behind.filter((event) => event.status.endsWith('_FAILED') && !isOwn(event));
  const causes = failed.filter((event) => !isToldInside(event, failed));
  return firstOfEach(causes).map((event) => failure(event, events));
}

/** By AWS's clock, which nested stacks share; what came at the same time stays as it was told. */
function inTime(events: readonly SeenEvent[]): SeenEvent[] {
  return events.toSorted((a, b) => a.atMs - b.atMs);
}

/** A nested stack fails because something in it did: that is told by itself. */
function isToldInside(event: SeenEvent, failed: readonly SeenEvent[]): boolean {
  return isNested(event) && failed.some(({ stackId }) => stackId === event.physicalId);
}

function firstOfEach(events: readonly SeenEvent[]): SeenEvent[] {
  const known = new Map<string, SeenEvent>();
  for (const event of events) {
    const key = `${event.stackId} ${event.logicalId}`;
    if (!known.has(key)) known.set(key, event);
  }
  return [...known.values()];
}

function failure(event: SeenEvent, events: readonly SeenEvent[]): FailedResource {
  const hooks = events
    .filter(({ stackId, logicalId, hookFailure }) => {
      return hookFailure && stackId === event.stackId && logicalId === event.logicalId;
    })
    .map(({ hookFailure = '' }) => hookFailure);
  const reasons = [event.reason, ...hooks].filter((text) => text !== '');
  return { event, reason: reasons.join(' ') || 'CloudFormation gives no reason.' };
}
