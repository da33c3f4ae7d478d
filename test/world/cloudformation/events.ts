import type {
  DescribeEventsInput,
  DescribeEventsOutput,
  DescribeStackEventsInput,
  DescribeStackEventsOutput,
  OperationEvent,
} from '@aws-sdk/client-cloudformation';
import type { Call } from '../service.ts';
import { existing } from './describe-stacks.ts';
import { type CloudFormationModel, changeSetOf } from './model.ts';
import { pageOf } from './paging.ts';
import { invalid } from './template.ts';

/** The newest first. */
export function describeStackEvents(
  model: CloudFormationModel,
  { StackName = '', NextToken }: DescribeStackEventsInput,
  { now }: Call,
): DescribeStackEventsOutput {
  const { events } = existing(model, StackName, now);
  const all = events.filter(({ at }) => at <= now).map(({ at: _at, ...event }) => event);
  const size = model.given.eventsPageSize ?? 100;
  const { items, ...next } = pageOf(all.reverse(), { NextToken, size });
  return { StackEvents: items, ...next };
}

/** A change set is found by its ARN only: aws-cloudformation/cloudformation-cli issue 1116. */
export function describeEvents(
  model: CloudFormationModel,
  request: DescribeEventsInput,
  { now }: Call,
): DescribeEventsOutput {
  const { ChangeSetName, StackName, OperationId, NextToken } = request;
  const all = ChangeSetName?.startsWith('arn:')
    ? findingsOf(model, ChangeSetName, now)
    : StackName === undefined && OperationId === undefined
      ? refuse()
      : operationEvents(model, request, now);
  const failed = request.Filters?.FailedEvents ?? false;
  const shown = all.filter((event) => !failed || isFailed(event));
  const { items, ...next } = pageOf(shown, { NextToken, size: 100 });
  return { OperationEvents: items, ...next };
}

function refuse(): never {
  throw invalid('One of ChangeSetName, OperationId or StackName must be specified');
}

function findingsOf(
  model: CloudFormationModel,
  ChangeSetName: string,
  now: number,
): OperationEvent[] {
  const changeSet = changeSetOf(model, { ChangeSetName }, now);
  if (!changeSet) throw invalid(`ChangeSet [${ChangeSetName}] does not exist`);
  return changeSet.stack.findings
    .filter(({ at, changeSet: id }) => id === ChangeSetName && at <= now)
    .map(({ at: _at, changeSet: _id, ...event }) => event);
}

function operationEvents(
  model: CloudFormationModel,
  { StackName, OperationId }: DescribeEventsInput,
  now: number,
): OperationEvent[] {
  const stacks = StackName === undefined ? model.stacks : [existing(model, StackName, now)];
  const events = stacks.flatMap((stack) => stack.events).filter(({ at }) => at <= now);
  return events
    .filter((event) => OperationId === undefined || event.OperationId === OperationId)
    .map(({ at: _at, StackName: _name, ...event }): OperationEvent => {
      const { LogicalResourceId, ResourceStatus = '', ResourceType } = event;
      const own =
        ResourceType === 'AWS::CloudFormation::Stack' && event.PhysicalResourceId === event.StackId;
      const failed = ResourceStatus.endsWith('FAILED') && LogicalResourceId !== undefined && !own;
      return {
        ...event,
        EventType: own ? 'STACK_EVENT' : failed ? 'PROVISIONING_ERROR' : 'PROGRESS_EVENT',
      };
    })
    .reverse();
}

function isFailed({ EventType }: OperationEvent): boolean {
  return EventType === 'PROVISIONING_ERROR' || EventType === 'VALIDATION_ERROR';
}
