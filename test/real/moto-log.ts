import {
  CloudWatchLogsClient,
  CreateLogStreamCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { LogLine } from '../runner/log.ts';
import { exampleCredentials } from '../world/access.ts';
import { wish } from './moto-environment.ts';

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** moto's tasks write nothing: as soon as a line names the task, these lines are in its stream. */
export function logWriter(endpoint: string, lines: readonly string[]): (line: LogLine) => void {
  let task: string | undefined;
  return (line) => {
    if (task) return;
    task = uuid.exec(line.text)?.[0];
    if (task) void write(endpoint, `alpha/migrate/${task}`, lines);
  };
}

async function write(endpoint: string, logStreamName: string, lines: readonly string[]) {
  const region = 'eu-west-1';
  const client = new CloudWatchLogsClient({ endpoint, region, credentials: exampleCredentials });
  const stream = { logGroupName: wish.logGroup, logStreamName };
  const timestamp = Date.now();
  const logEvents = lines.map((message) => ({ timestamp, message }));
  await client.send(new CreateLogStreamCommand(stream));
  await client.send(new PutLogEventsCommand({ ...stream, logEvents }));
}
