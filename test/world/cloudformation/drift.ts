import type {
  DescribeStackDriftDetectionStatusInput,
  DescribeStackDriftDetectionStatusOutput,
  DescribeStackResourceDriftsInput,
  DescribeStackResourceDriftsOutput,
  DetectStackDriftInput,
  DetectStackDriftOutput,
  StackResourceDrift,
} from '@aws-sdk/client-cloudformation';
import type { Call } from '../service.ts';
import { fits } from '../wildcards.ts';
import { living } from './changes.ts';
import { asTexts } from './contexts.ts';
import { existing } from './describe-stacks.ts';
import type { CloudFormationModel } from './model.ts';
import { pageOf } from './paging.ts';
import type { DriftDetection, ResourceState, StackRecord } from './records.ts';
import { invalid } from './template.ts';

const detectionMs = 5_000;

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-drift.html */
const detectable =
  /^((CREATE|UPDATE|IMPORT)_COMPLETE|UPDATE_ROLLBACK_(COMPLETE|FAILED)|IMPORT_ROLLBACK_(COMPLETE|FAILED))$/;

export function detectStackDrift(
  model: CloudFormationModel,
  { StackName = '', LogicalResourceIds }: DetectStackDriftInput,
  { now }: Call,
): DetectStackDriftOutput {
  const stack = existing(model, StackName, now);
  const { status } = stack.state.at(now);
  if (!detectable.test(status))
    throw invalid(
      `Drift detection cannot be performed on stack [${stack.id}] while it is in [${status}] state.`,
    );
  const under = stack.driftDetections.find(({ at }) => now < at + detectionMs);
  if (under) throw invalid(`Drift detection is already in progress for stack [${stack.id}]`);
  const detection: DriftDetection = { id: model.mint(), at: now, only: LogicalResourceIds };
  stack.driftDetections.push(detection);
  const found = driftsOf(model, stack, detection).some(isDrifted);
  const end = now + detectionMs;
  stack.state.add(end, { drift: found ? 'DRIFTED' : 'IN_SYNC', driftedAt: end });
  return { StackDriftDetectionId: detection.id };
}

function isDrifted({ StackResourceDriftStatus: status }: StackResourceDrift): boolean {
  return status === 'MODIFIED' || status === 'DELETED';
}

export function describeStackDriftDetectionStatus(
  model: CloudFormationModel,
  { StackDriftDetectionId: id }: DescribeStackDriftDetectionStatusInput,
  { now }: Call,
): DescribeStackDriftDetectionStatusOutput {
  const stack = model.stacks.find((one) => one.driftDetections.some((each) => each.id === id));
  const detection = stack?.driftDetections.find((each) => each.id === id);
  if (!stack || !detection) throw invalid(`Stack drift detection with id ${id} does not exist.`);
  const common = { StackId: stack.id, StackDriftDetectionId: detection.id };
  const Timestamp = new Date(detection.at);
  if (now < detection.at + detectionMs)
    return { ...common, Timestamp, DetectionStatus: 'DETECTION_IN_PROGRESS' };
  const count = driftsOf(model, stack, detection).filter(isDrifted).length;
  return {
    ...common,
    Timestamp,
    DetectionStatus: 'DETECTION_COMPLETE',
    StackDriftStatus: count > 0 ? 'DRIFTED' : 'IN_SYNC',
    DriftedStackResourceCount: count,
  };
}

/** Of the newest detection; those that were not checked are not among them. */
export function describeStackResourceDrifts(
  model: CloudFormationModel,
  request: DescribeStackResourceDriftsInput,
  { now }: Call,
): DescribeStackResourceDriftsOutput {
  const stack = existing(model, request.StackName ?? '', now);
  const detection = stack.driftDetections.findLast(({ at }) => at + detectionMs <= now);
  if (!detection) throw invalid(`Drift detection has not been run on stack [${stack.id}]`);
  const { StackResourceDriftStatusFilters: wanted = [], NextToken, MaxResults } = request;
  const all = driftsOf(model, stack, detection).filter(
    ({ StackResourceDriftStatus: status }) =>
      wanted.length === 0 || (status !== undefined && wanted.includes(status)),
  );
  const { items, ...next } = pageOf(all, { NextToken, size: MaxResults ?? 100 });
  return { StackResourceDrifts: items, ...next };
}

function driftsOf(
  model: CloudFormationModel,
  stack: StackRecord,
  { at, only }: DriftDetection,
): StackResourceDrift[] {
  return living({ stack, now: at })
    .filter(([id]) => only?.includes(id) ?? true)
    .map(([id, state]) => driftOf(model, { stack, id, state, at }));
}

interface Checked {
  readonly stack: StackRecord;
  readonly id: string;
  readonly state: ResourceState;
  readonly at: number;
}

function driftOf(
  model: CloudFormationModel,
  { stack, id, state, at }: Checked,
): StackResourceDrift {
  const fate = (model.given.fates ?? []).find(
    ({ drift, stack: stacks = '*', resource = '*', type = '*' }) =>
      drift && fits(stacks, stack.name) && fits(resource, id) && fits(type, state.type),
  );
  const { status, differences = [] } = fate?.drift ?? { status: 'IN_SYNC' as const };
  const expected = JSON.stringify(asTexts(state.properties));
  return {
    StackId: stack.id,
    LogicalResourceId: id,
    PhysicalResourceId: state.physicalId,
    ResourceType: state.type,
    ExpectedProperties: expected,
    ...(status === 'DELETED' ? {} : { ActualProperties: fate?.drift?.actual ?? expected }),
    PropertyDifferences: [...differences],
    StackResourceDriftStatus: status,
    Timestamp: new Date(at),
  };
}
