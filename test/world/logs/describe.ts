import type {
  DescribeLogGroupsRequest,
  DescribeLogGroupsResponse,
  DescribeLogStreamsRequest,
  DescribeLogStreamsResponse,
} from '@aws-sdk/client-cloudwatch-logs';
import { AwsFailure } from '../failure.ts';
import type { Scenario } from '../scenario.ts';
import type { Call } from '../service.ts';
import type { LogsModel } from './model.ts';
import type { LogStream } from './stream.ts';

/** In the order of their names, all on one page: the world has few. */
export function describeLogGroups(
  model: LogsModel,
  { logGroupNamePrefix = '' }: DescribeLogGroupsRequest,
  scenario: Scenario,
): DescribeLogGroupsResponse {
  const names = model.groups().filter((name) => name.startsWith(logGroupNamePrefix));
  return {
    logGroups: names.map((name) => ({ logGroupName: name, arn: `${arnOf(scenario, name)}:*` })),
  };
}

function arnOf({ partition = 'aws', region, account }: Scenario, group: string): string {
  return `arn:${partition}:logs:${region}:${account}:log-group:${group}`;
}

export function describeLogStreams(
  model: LogsModel,
  request: DescribeLogStreamsRequest,
  { now }: Call,
): DescribeLogStreamsResponse {
  const group = request.logGroupName ?? '';
  if (!model.has(group))
    throw new AwsFailure('ResourceNotFoundException', 'The specified log group does not exist.');
  const streams = model
    .streams(group, now)
    .filter(({ source }) => source.name.startsWith(request.logStreamNamePrefix ?? ''))
    .sort((left, right) => (left.source.name < right.source.name ? -1 : 1));
  return { logStreams: streams.map((stream) => shown(stream, now)) };
}

function shown(stream: LogStream, now: number) {
  const view = stream.at(now);
  const first = view.event(0);
  const last = view.event(view.readable - 1);
  return {
    logStreamName: stream.source.name,
    creationTime: first.ingestionTime,
    firstEventTimestamp: first.timestamp,
    lastEventTimestamp: last.timestamp,
    lastIngestionTime: last.ingestionTime,
  };
}
