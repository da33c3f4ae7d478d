import type { Problem } from '../../../text/errors.ts';
import { foreign } from '../../../text/foreign.ts';
import { awsCommand } from '../../../text/shell.ts';
import type { Verdict } from '../operation/stack-judge.ts';
import type { StackRun } from '../operation/stack-run.ts';
import type { SeenEvent } from '../stack/seen-event.ts';
import { regionOf } from '../stack/stack-id.ts';
import { type FailedResource, failedBack, failuresOf } from './failed-resources.ts';

type Undone = Extract<Verdict, { outcome: 'rolled-back' | 'failed' }>;

/** Why a stack is not as planned: the resource that failed first, and how the stack was left. */
export function problemOf(run: StackRun, verdict: Undone): Problem {
  const { action } = run.standing.stack;
  if (verdict.outcome === 'rolled-back') return rolledBack(run, verdict.isGone);
  if (action === 'delete') return notDeleted(run, verdict.status);
  if (verdict.status === 'UPDATE_ROLLBACK_FAILED') return stuck(run);
  return leftHalfway(run, verdict.status);
}

/** `adhoc-app-alpha/Service` of the resource that failed first; undefined where none is told. */
export function firstFailed(run: StackRun): string | undefined {
  const { first } = failuresOf(run.events.all);
  return first && run.addresses.of(first.event);
}

function rolledBack(run: StackRun, isGone: boolean): Problem {
  return { code: 'stack-rolled-back', ...backAgain(run, isGone) };
}

function backAgain(run: StackRun, isGone: boolean): Omit<Problem, 'code'> {
  const name = foreign(run.name);
  if (run.standing.stack.action === 'update') {
    const what = `Stack ${name} could not be updated. ${causeOf(run)} CloudFormation took everything back: the stack is as it was before.`;
    return { what, remedy: mend };
  }
  const what = `Stack ${name} could not be created. ${causeOf(run)}`;
  if (isGone)
    return { what: `${what} CloudFormation removed it again, with all in it.`, remedy: mend };
  const command = deleteCommand(run);
  return {
    what: `${what} CloudFormation removed all in it; the empty stack stays in ROLLBACK_COMPLETE, in which it cannot be changed any more.`,
    remedy: `${command}\nThen mend the cause, and plan again.`,
    snippet: command,
  };
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-continueupdaterollback.html */
function stuck(run: StackRun): Problem {
  const { id } = run.standing.stack;
  const failed = failedBack(run.events.all);
  const skipped = failed.map(({ event }) => skippable(run, event));
  const options = { 'stack-name': id, region: regionOf(id) };
  const again = awsCommand('cloudformation continue-update-rollback', options);
  const skipping = awsCommand('cloudformation continue-update-rollback', {
    ...options,
    ...(skipped.length > 0 ? { 'resources-to-skip': skipped } : {}),
  });
  const remedy = [
    `Mend what keeps the roll-back from going on, then: ${again}`,
    ...(skipped.length > 0
      ? [
          `Or leave those resources as they are, which the next plan then does not know of: ${skipping}`,
        ]
      : []),
  ];
  return {
    code: 'stack-rollback-failed',
    what: `Stack ${foreign(run.name)} could not be updated, and could not be taken back either: it is UPDATE_ROLLBACK_FAILED. ${causeOf(run)} The roll-back stopped at ${toldList(run, failed)}`,
    remedy: remedy.join('\n'),
    snippet: again,
  };
}

/** In a nested stack: `<name of the nested stack>.<logical id>`. */
function skippable({ standing }: StackRun, { stackId, stackName, logicalId }: SeenEvent): string {
  return stackId === standing.stack.id ? logicalId : `${stackName}.${logicalId}`;
}

function notDeleted(run: StackRun, status: string): Problem {
  const { first, others } = failuresOf(run.events.all);
  const failed = first ? [first, ...others] : [];
  return {
    code: 'stack-delete-failed',
    what: `Stack ${foreign(run.name)} was not deleted to its end: it is ${foreign(status)}. What could not be deleted: ${toldList(run, failed)}`,
    remedy:
      'Remove what stands in the way (the objects of a bucket, what uses the resource), then plan the destroy again.',
  };
}

function leftHalfway(run: StackRun, status: string): Problem {
  const left = failedBack(run.events.all);
  const stopped = left.length > 0 ? ` The roll-back stopped at ${toldList(run, left)}` : '';
  const isNew = run.standing.stack.action === 'create';
  const command = isNew ? deleteCommand(run) : rollBackCommand(run);
  return {
    code: 'stack-failed',
    what: `Stack ${foreign(run.name)} is ${foreign(status)}. ${causeOf(run)}${stopped} What was made until then is still there.`,
    remedy: `${command}\nThen mend the cause, and plan again.`,
    snippet: command,
  };
}

/** The cause on top; what only broke off because of it is counted. */
function causeOf(run: StackRun): string {
  const { first, others, brokenOff } = failuresOf(run.events.all);
  if (!first) return `CloudFormation names no resource that failed${stackReason(run)}.`;
  const more = others.length > 0 ? ` Others that failed: ${toldList(run, others)}` : '';
  const broken = brokenOff > 0 ? ` ${brokenOff} more were broken off because of it.` : '';
  return `First to fail: ${told(run, first)}${more}${broken}`;
}

function stackReason({ events, operation }: StackRun): string {
  const { stackId } = operation;
  const own = events.all.filter(({ physicalId, reason }) => physicalId === stackId && reason);
  const reason = own.findLast(
    ({ status }) => !/_IN_PROGRESS$/.test(status) || /ROLLBACK/.test(status),
  )?.reason;
  return reason === undefined ? '' : ` (${foreign(reason)})`;
}

const mostTold = 5;

function toldList(run: StackRun, failed: readonly FailedResource[]): string {
  if (failed.length === 0) return `nothing that it names${stackReason(run)}.`;
  const more = failed.length - mostTold;
  const shown = failed.slice(0, mostTold).map((resource) => told(run, resource));
  return [...shown, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
}

function told({ addresses }: StackRun, { event, reason }: FailedResource): string {
  const text = foreign(reason).toString();
  return `${foreign(addresses.of(event))} (${foreign(event.type)}): ${text}${/[.!?]$/.test(text) ? '' : '.'}`;
}

function deleteCommand({ standing }: StackRun): string {
  const { id } = standing.stack;
  return awsCommand('cloudformation delete-stack', { 'stack-name': id, region: regionOf(id) });
}

function rollBackCommand({ standing }: StackRun): string {
  const { id } = standing.stack;
  return awsCommand('cloudformation rollback-stack', { 'stack-name': id, region: regionOf(id) });
}

const mend = 'Mend the cause, then plan again: a change set that failed is not executed again.';
