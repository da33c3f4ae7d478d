import type { SeenEvent } from '../../../../actions/library/engines/cloudformation/stack/seen-event.ts';

export const root = 'arn:aws:cloudformation:eu-west-1:123456789012:stack/adhoc-app-alpha/1';
export const inner =
  'arn:aws:cloudformation:eu-west-1:123456789012:stack/adhoc-app-alpha-Network/2';
const stackType = 'AWS::CloudFormation::Stack';

let told = 0;

/** An event of a resource, later than all that were made before. */
export function event(logicalId: string, status: string, more: Partial<SeenEvent> = {}): SeenEvent {
  told += 1;
  return {
    id: `event-${told}`,
    stackId: root,
    stackName: 'adhoc-app-alpha',
    logicalId,
    physicalId: `physical-${logicalId}`,
    type: 'AWS::ECS::Service',
    status,
    reason: '',
    atMs: told * 1000,
    token: 'ours',
    hookFailure: undefined,
    ...more,
  };
}

/** What a stack tells of itself. */
export function own(status: string, more: Partial<SeenEvent> = {}): SeenEvent {
  return event('adhoc-app-alpha', status, { type: stackType, physicalId: root, ...more });
}

/** What the outer stack tells of the one in it. */
export function nested(status: string, more: Partial<SeenEvent> = {}): SeenEvent {
  return event('Network', status, { type: stackType, physicalId: inner, ...more });
}

/** What happens in the nested stack. */
export function inside(logicalId: string, status: string, reason = ''): SeenEvent {
  return event(logicalId, status, { stackId: inner, stackName: 'adhoc-app-alpha-Network', reason });
}
