import type { StackStatus } from '@aws-sdk/client-cloudformation';
import { living } from './changes.ts';
import { removeStack } from './delete-stack.ts';
import type { Deployment, Order } from './deployment.ts';
import { turn } from './model.ts';
import type { StackRecord } from './records.ts';
import { removeAll } from './remove.ts';

interface Failure {
  readonly at: number;
  readonly failed: readonly string[];
  /** When it was no resource. */
  readonly reason?: string;
}

/** Begins a deployment: a roll-back is one. */
type Deploy = (order: Order, at: number) => void;

/** What a roll-back that failed has to be continued with. */
const stuck = new WeakMap<StackRecord, Deployment>();

/** A create is deleted, kept as it is or rolled back; an update goes back to what was before. */
export function afterFailure(deployment: Deployment, failure: Failure, deploy: Deploy): void {
  const { kind, stack, onFailure } = deployment;
  const { at } = failure;
  const verb = kind === 'create' ? 'create' : 'update';
  const what =
    failure.reason ??
    `The following resource(s) failed to ${verb}: [${failure.failed.join(', ')}]. `;
  if (kind === 'revert') stuck.set(stack, deployment);
  if (kind === 'revert') rest(deployment, at, { status: 'UPDATE_ROLLBACK_FAILED', reason: what });
  else if (onFailure === 'DO_NOTHING')
    rest(deployment, at, {
      status: kind === 'create' ? 'CREATE_FAILED' : 'UPDATE_FAILED',
      reason: what,
    });
  else if (kind === 'update') deploy(backwards(deployment, what), at);
  else if (onFailure === 'DELETE') deleteCreation(deployment, at, what);
  else rollBackCreation(deployment, at, what);
}

interface Rest {
  readonly status: StackStatus;
  readonly reason: string;
}

/** The stack stays as it is. */
function rest({ model, stack, finish }: Deployment, at: number, { status, reason }: Rest): void {
  turn(model, stack, { at, status, reason });
  finish(at, reason);
}

function asked(what: string, action: 'Delete' | 'Rollback'): string {
  return `${what.replace(/\.? *$/, '')}. ${action} requested by user.`;
}

function deleteCreation({ model, stack, finish }: Deployment, at: number, what: string): void {
  const reason = asked(what, 'Delete');
  const atEnd = (end: number) => finish(end, what);
  removeStack(model, stack, { at, reason, because: 'roll-back', atEnd });
}

function rollBackCreation(deployment: Deployment, at: number, what: string): void {
  const { model, stack } = deployment;
  turn(model, stack, { at, status: 'ROLLBACK_IN_PROGRESS', reason: asked(what, 'Rollback') });
  const made = living({ stack, now: at }).map(([id, state]) => ({ id, state }));
  removeAll(deployment, made, {
    at,
    because: 'roll-back',
    atEnd: (end, failed) => {
      const left = `The following resource(s) failed to delete: [${failed.join(', ')}]. `;
      if (failed.length > 0)
        turn(model, stack, { at: end, status: 'ROLLBACK_FAILED', reason: left });
      else turn(model, stack, { at: end, status: 'ROLLBACK_COMPLETE' });
      deployment.finish(end, what);
    },
  });
}

function backwards(deployment: Deployment, reason: string): Order {
  const { model, stack, stateBefore, past, finish } = deployment;
  return {
    ...{ model, stack, intent: intentBefore(deployment), kind: 'revert', onFailure: 'ROLLBACK' },
    ...{ reason, past, stateBefore },
    finish: (end) => finish(end, reason),
  };
}

function intentBefore({ stateBefore }: Deployment) {
  const { template, parameters, tags, capabilities, role, notificationArns } = stateBefore;
  return { template, parameters, tags, capabilities, role, notificationArns };
}

/** ContinueUpdateRollback: the same again, but for what is to be left as it is. */
export function continued(stack: StackRecord, skip: readonly string[]): Order | undefined {
  const deployment = stuck.get(stack);
  if (!deployment) return undefined;
  return { ...deployment, skip: new Set(skip), reason: 'User Initiated', finish: () => {} };
}
