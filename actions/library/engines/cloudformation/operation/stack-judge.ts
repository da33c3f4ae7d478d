import { isOwn, type SeenEvent } from '../stack/seen-event.ts';

/** What was begun with a stack. */
export interface Operation {
  readonly stackId: string;
  readonly kind: 'change' | 'delete';
  /** What CloudFormation does by itself when a change fails: `OnStackFailure` of the change set. */
  readonly onFailure: 'rollback' | 'delete' | 'nothing';
}

/** All that is known of an operation at one look. */
export interface Observation {
  /** Of this operation alone, oldest first, those of nested stacks among them. */
  readonly events: readonly SeenEvent[];
  /** Looks in a row that brought no event of the stack itself. */
  readonly looksWithout: number;
}

/** How it is with an operation. */
export type Verdict =
  | { readonly outcome: 'not-begun' }
  | { readonly outcome: 'running'; readonly isGoingBack: boolean }
  | { readonly outcome: 'complete' }
  /** Everything is as it was; with `isGone` there is no stack, as there was none before. */
  | { readonly outcome: 'rolled-back'; readonly isGone: boolean }
  /** CloudFormation does no more by itself, and the stack is neither as planned nor as before. */
  | { readonly outcome: 'failed'; readonly status: string };

const complete: readonly string[] = ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE'];
const wentBack: readonly string[] = [
  'ROLLBACK_COMPLETE',
  'UPDATE_ROLLBACK_COMPLETE',
  'IMPORT_ROLLBACK_COMPLETE',
];
/** A roll-back or a deletion may still follow. */
const perhapsLast: readonly string[] = ['CREATE_FAILED', 'UPDATE_FAILED', 'IMPORT_FAILED'];

/** Between a failure and the roll-back that CloudFormation begins by itself there is no pause worth the name. */
export const looksUntilLast = 4;

/**
 * What the events of one operation mean for its stack: by the first that ends it of those that the stack tells of
 * itself. What it tells behind that is another operation's.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html
 */
export function judgeStack(operation: Operation, seen: Observation): Verdict {
  const own = seen.events.filter((event) => isOwn(event) && event.stackId === operation.stackId);
  const verdicts = own.map(({ status }) => verdictOf(status, operation));
  const end = verdicts.find(({ outcome }) => outcome !== 'running');
  const last = own.at(-1)?.status;
  if (end) return end;
  if (last === undefined) return { outcome: 'not-begun' };
  return mayGoOn(last, seen)
    ? { outcome: 'running', isGoingBack: goesBack(last, operation) }
    : { outcome: 'failed', status: last };
}

/** What a status means where no other follows. */
function verdictOf(status: string, operation: Operation): Verdict {
  if (operation.kind === 'delete') return judgeDeletion(status);
  if (status === 'DELETE_COMPLETE') return { outcome: 'rolled-back', isGone: true };
  if (complete.includes(status)) return { outcome: 'complete' };
  if (wentBack.includes(status)) return { outcome: 'rolled-back', isGone: false };
  const isLast = !perhapsLast.includes(status) || operation.onFailure === 'nothing';
  if (status.endsWith('_FAILED') && isLast) return { outcome: 'failed', status };
  return { outcome: 'running', isGoingBack: goesBack(status, operation) };
}

function mayGoOn(status: string, { looksWithout }: Observation): boolean {
  return !status.endsWith('_FAILED') || looksWithout < looksUntilLast;
}

function goesBack(status: string, { kind }: Operation): boolean {
  return kind === 'change' && /ROLLBACK|^DELETE|_FAILED$/.test(status);
}

/** Where an export is in use elsewhere, the stack is soon what it was, as if nothing had been asked. */
function judgeDeletion(status: string): Verdict {
  if (status === 'DELETE_COMPLETE') return { outcome: 'complete' };
  if (status.endsWith('_IN_PROGRESS')) return { outcome: 'running', isGoingBack: false };
  return { outcome: 'failed', status };
}
