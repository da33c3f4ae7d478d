import type { StackEvent } from '../../../aws/cloudformation.ts';

/** One event of a stack: that something came to a status, there and then. */
export interface SeenEvent {
  readonly id: string;
  /** Of the stack that tells it, which is a nested one below the one that was started. */
  readonly stackId: string;
  readonly stackName: string;
  readonly logicalId: string;
  /** Of a stack's own event the stack's id. */
  readonly physicalId: string;
  readonly type: string;
  /** `UPDATE_COMPLETE_CLEANUP_IN_PROGRESS` and the like are none of the API model's, and told all the same. */
  readonly status: string;
  readonly reason: string;
  /** By AWS's clock, which must not be held against ours. */
  readonly atMs: number;
  /** Of the call that began the operation; the same on all of its events. */
  readonly token: string | undefined;
  /** A hook that said no, and why. */
  readonly hookFailure: string | undefined;
}

export const stackType = 'AWS::CloudFormation::Stack';

export function seenEvent(event: StackEvent): SeenEvent {
  const { HookType, HookStatus, HookStatusReason } = event;
  const failed = HookStatus === 'HOOK_COMPLETE_FAILED' || HookStatus === 'HOOK_FAILED';
  return {
    id: event.EventId ?? '',
    stackId: event.StackId ?? '',
    stackName: event.StackName ?? '',
    logicalId: event.LogicalResourceId ?? '',
    physicalId: event.PhysicalResourceId ?? '',
    type: event.ResourceType ?? '',
    status: event.ResourceStatus ?? '',
    reason: event.ResourceStatusReason ?? '',
    atMs: event.Timestamp?.getTime() ?? 0,
    token: event.ClientRequestToken,
    hookFailure: failed ? `${HookType ?? 'hook'}: ${HookStatusReason ?? HookStatus}` : undefined,
  };
}

/** Whether a stack tells it of itself. */
export function isOwn({ stackId, physicalId, type }: SeenEvent): boolean {
  return type === stackType && physicalId === stackId;
}

/** Whether it is told of a stack inside of the one that tells it. */
export function isNested(event: SeenEvent): boolean {
  return event.type === stackType && event.physicalId !== '' && !isOwn(event);
}
