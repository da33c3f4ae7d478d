import type {
  DescribeStackResourcesInput,
  DescribeStackResourcesOutput,
  DescribeStacksInput,
  DescribeStacksOutput,
  ListStackResourcesInput,
  ListStackResourcesOutput,
  Stack,
} from '@aws-sdk/client-cloudformation';
import type { Call } from '../service.ts';
import type { CloudFormationModel } from './model.ts';
import { pageOf } from './paging.ts';
import { shownParameters } from './parameters.ts';
import type { ResourceState, StackRecord, StackState } from './records.ts';
import { invalid, parseTemplate } from './template.ts';

export function describeStacks(
  model: CloudFormationModel,
  { StackName: name, NextToken }: DescribeStacksInput,
  { now }: Call,
): DescribeStacksOutput {
  if (name === undefined) {
    const { items, ...next } = pageOf(model.active(now), { NextToken, size: 100 });
    return { Stacks: items.map((stack) => shown(stack, now)), ...next };
  }
  const stack = model.find(name, now);
  if (!stack) throw invalid(`Stack with id ${name} does not exist`);
  return { Stacks: [shown(stack, now)] };
}

function shown(stack: StackRecord, now: number): Stack {
  const state = stack.state.at(now);
  const review = state.status === 'REVIEW_IN_PROGRESS';
  const template = review ? undefined : parseTemplate(state.template);
  return {
    StackId: stack.id,
    StackName: stack.name,
    ...(state.changeSet === undefined ? {} : { ChangeSetId: state.changeSet }),
    ...(template?.Description === undefined ? {} : { Description: template.Description }),
    Parameters: review ? [] : shownParameters(template, state.parameters),
    CreationTime: new Date(stack.createdAt),
    RollbackConfiguration: {},
    StackStatus: state.status,
    ...(state.reason === undefined ? {} : { StackStatusReason: state.reason }),
    DisableRollback: state.disableRollback ?? false,
    NotificationARNs: [...(state.notificationArns ?? [])],
    Capabilities: review ? [] : [...state.capabilities],
    Outputs: [...state.outputs],
    ...(state.role === undefined ? {} : { RoleARN: state.role }),
    Tags: Object.entries(state.tags).map(([Key, Value]) => ({ Key, Value })),
    EnableTerminationProtection: state.terminationProtection,
    DriftInformation: driftOf(state),
    RetainExceptOnCreate: false, // never told again: hashicorp/terraform-provider-aws pull 49564
    LastOperations: [...state.operations],
    ...timesOf(state),
    ...parentOf(stack),
  };
}

function timesOf({ updatedAt, deletedAt }: StackState): Partial<Stack> {
  return {
    ...(updatedAt === undefined ? {} : { LastUpdatedTime: new Date(updatedAt) }),
    ...(deletedAt === undefined ? {} : { DeletionTime: new Date(deletedAt) }),
  };
}

function driftOf({ drift, driftedAt }: StackState) {
  if (drift === undefined || driftedAt === undefined)
    return { StackDriftStatus: 'NOT_CHECKED' as const };
  return { StackDriftStatus: drift, LastCheckTimestamp: new Date(driftedAt) };
}

function parentOf({ parent }: StackRecord): Partial<Stack> {
  if (!parent) return {};
  let root = parent.stack;
  while (root.parent) root = root.parent.stack;
  return { ParentId: parent.stack.id, RootId: root.id };
}

export function existing(model: CloudFormationModel, name: string, now: number): StackRecord {
  const stack = model.find(name, now);
  if (!stack) throw invalid(`Stack [${name}] does not exist`);
  return stack;
}

/** Those that were never made are not shown; those that were deleted still are. */
function resourcesOf(stack: StackRecord, now: number): [string, ResourceState][] {
  return [...stack.resources]
    .map(([id, ledger]): [string, ResourceState] => [id, ledger.at(now)])
    .filter(([, { type }]) => type !== undefined);
}

function rowOf(id: string, { physicalId, type, status, reason, changedAt }: ResourceState) {
  return {
    row: {
      LogicalResourceId: id,
      ...(physicalId === '' ? {} : { PhysicalResourceId: physicalId }),
      ResourceType: type,
      ResourceStatus: status,
      ...(reason === undefined ? {} : { ResourceStatusReason: reason }),
      DriftInformation: { StackResourceDriftStatus: 'NOT_CHECKED' as const },
    },
    changed: new Date(changedAt),
  };
}

export function listStackResources(
  model: CloudFormationModel,
  { StackName = '', NextToken }: ListStackResourcesInput,
  { now }: Call,
): ListStackResourcesOutput {
  const all = resourcesOf(existing(model, StackName, now), now).map(([id, state]) => {
    const { row, changed } = rowOf(id, state);
    return { ...row, LastUpdatedTimestamp: changed };
  });
  const { items, ...next } = pageOf(all, { NextToken, size: 100 });
  return { StackResourceSummaries: items, ...next };
}

export function describeStackResources(
  model: CloudFormationModel,
  { StackName = '', LogicalResourceId: only }: DescribeStackResourcesInput,
  { now }: Call,
): DescribeStackResourcesOutput {
  const stack = existing(model, StackName, now);
  const all = resourcesOf(stack, now).filter(([id]) => only === undefined || id === only);
  return {
    StackResources: all.map(([id, state]) => {
      const { row, changed } = rowOf(id, state);
      return { ...row, StackId: stack.id, StackName: stack.name, Timestamp: changed };
    }),
  };
}
