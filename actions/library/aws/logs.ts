import { CloudWatchLogsClient, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { isAwsError } from './aws-error.ts';
import { type Connection, clientConfig, errorPlugin } from './connection.ts';

/** One log stream, found by the `awslogs` options of a container and the task's id. */
export interface LogStream {
  readonly region: string;
  readonly group: string;
  readonly stream: string;
}

export interface LogEvent {
  /** Milliseconds since the epoch, as the container's host saw it. */
  readonly timestamp: number;
  readonly message: string;
}

export interface LogPage {
  readonly events: readonly LogEvent[];
  /** Where to read on; the same token as before means that nothing came after it yet. */
  readonly next: string | undefined;
  /** What AWS does not know; a stream comes into being with its first line. */
  readonly missing?: 'group' | 'stream';
}

/** Where to read on, and how much at the most. */
export interface LogPosition {
  readonly from: string | undefined;
  readonly limit: number;
}

/** The CloudWatch Logs calls of the suite, in one region. */
export class Logs {
  readonly #client: CloudWatchLogsClient;
  readonly #options: { abortSignal?: AbortSignal };

  constructor(connection: Connection) {
    this.#client = new CloudWatchLogsClient(clientConfig(connection));
    this.#client.middlewareStack.use(errorPlugin(connection));
    this.#options = connection.signal ? { abortSignal: connection.signal } : {};
  }

  /** One page, at most 1 MB or `limit` (10,000) events; an empty one when the stream or its group does not exist. */
  async read(stream: LogStream, { from, limit }: LogPosition): Promise<LogPage> {
    const command = new GetLogEventsCommand({
      logGroupName: stream.group,
      logStreamName: stream.stream,
      startFromHead: true,
      limit,
      ...(from === undefined ? {} : { nextToken: from }),
    });
    try {
      const page = await this.#client.send(command, this.#options);
      const events = (page.events ?? []).map(({ timestamp = 0, message = '' }) => ({
        timestamp,
        message,
      }));
      return { events, next: page.nextForwardToken };
    } catch (thrown) {
      if (!isAwsError(thrown, 'ResourceNotFoundException')) throw thrown;
      // One error for both; only the text differs: "The specified log group does not exist."
      const missing = /log group/i.test(thrown.message) ? 'group' : 'stream';
      return { events: [], next: from, missing };
    }
  }
}
