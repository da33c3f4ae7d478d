import type {
  DescribeLogGroupsRequest,
  DescribeLogStreamsRequest,
  GetLogEventsRequest,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Scenario } from '../scenario.ts';
import type { Call, ServiceModel } from '../service.ts';
import { describeLogGroups, describeLogStreams } from './describe.ts';
import { getLogEvents } from './get-log-events.ts';
import type { LogsModel } from './model.ts';

export function logsService(model: LogsModel, scenario: Scenario): ServiceModel {
  return {
    operations: {
      GetLogEvents: (input: GetLogEventsRequest, call: Call) => getLogEvents(model, input, call),
      DescribeLogGroups: (input: DescribeLogGroupsRequest) =>
        describeLogGroups(model, input, scenario),
      DescribeLogStreams: (input: DescribeLogStreamsRequest, call: Call) =>
        describeLogStreams(model, input, call),
    },
  };
}
