import type {
  AwsCredentialIdentityProvider,
  HandlerExecutionContext,
  Pluggable,
  RequestHandler,
} from '@smithy/types';
import type { Clock } from '../system/clock.ts';
import { AwsError } from './aws-error.ts';
import { PatientRetryStrategy } from './retry.ts';

/** How to reach one region of one account. */
export interface Connection {
  readonly region: string;
  /** Without it the SDK's own chain is asked: environment, profile, container, instance. */
  readonly credentials?: AwsCredentialIdentityProvider;
  readonly clock: Clock;
  /** Ends calls under way and waits between retries. */
  readonly signal?: AbortSignal;
  // biome-ignore lint/suspicious/noExplicitAny: the SDK's handlers are generic in their own options
  readonly requestHandler?: RequestHandler<any, any, any>;
}

/** The configuration that every SDK client of the suite is made with. */
export function clientConfig(connection: Connection) {
  const retryStrategy = new PatientRetryStrategy(connection.clock);
  return {
    region: connection.region,
    retryStrategy,
    // Only printed in a header: the strategy counts time, not attempts.
    maxAttempts: 100,
    customUserAgent: [['adhoc-actions', '0.1.0']] as [string, string][],
    ...(connection.credentials ? { credentials: connection.credentials } : {}),
    ...(connection.requestHandler ? { requestHandler: connection.requestHandler } : {}),
  };
}

/** IAM's prefix where it is not the client's name in lower case. */
const iamPrefix: Readonly<Record<string, string>> = {
  CloudWatchLogsClient: 'logs',
};

function iamAction(context: HandlerExecutionContext): string {
  const { clientName = '', commandName = '' } = context as {
    clientName?: string;
    commandName?: string;
  };
  const prefix = iamPrefix[clientName] ?? clientName.replace(/Client$/, '').toLowerCase();
  return `${prefix}:${commandName.replace(/Command$/, '')}`;
}

/** Every failure leaves a client as an AwsError that names the call; a cancel leaves as what cancelled. */
// biome-ignore lint/suspicious/noExplicitAny: a plugin of every client is a plugin of any input and output
export function errorPlugin(connection: Connection): Pluggable<any, any> {
  return {
    applyToStack: (stack) =>
      stack.add(
        (next, context) => async (args) => {
          try {
            return await next(args);
          } catch (thrown) {
            if (connection.signal?.aborted) throw connection.signal.reason;
            throw new AwsError(iamAction(context), thrown);
          }
        },
        { step: 'initialize', priority: 'high', name: 'adhocErrors' },
      ),
  };
}
