import type { GetLogEventsRequest } from '@aws-sdk/client-cloudwatch-logs';
import type { Call, ServiceModel } from '../service.ts';
import { getLogEvents } from './get-log-events.ts';
import type { LogsModel } from './model.ts';

export function logsService(model: LogsModel): ServiceModel {
  return {
    operations: {
      GetLogEvents: (input: GetLogEventsRequest, call: Call) => getLogEvents(model, input, call),
    },
  };
}
