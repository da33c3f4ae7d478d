import type {
  AwsCredentialIdentityProvider,
  HandlerExecutionContext,
  Pluggable,
  RequestHandler,
} from '@smithy/types';
import { suiteVersion } from '../host/version.ts';
import type { Clock } from '../system/clock.ts';
import { untilAborted } from '../system/waiting.ts';
import { ReportedError } from '../text/errors.ts';
import { AwsError, isExpired } from './aws-error.ts';
import { losesAnswer, markLost } from './lost-answer.ts';
import type { Network } from './network.ts';
import { PatientRetryStrategy } from './retry.ts';
import type { RoleSession } from './role-session.ts';

/** How to reach one region of one account. */
export interface Connection {
  readonly region: string;
  /** The role that this step took on. */
  readonly role?: RoleSession;
  /** Without it and without a role the SDK's own chain is asked: environment, profile, container, instance. */
  readonly credentials?: AwsCredentialIdentityProvider;
  readonly clock: Clock;
  /** Ends calls under way and waits between retries. */
  readonly signal?: AbortSignal;
  readonly network?: Network;
  /** Takes the place of the network. */
  // biome-ignore lint/suspicious/noExplicitAny: the SDK's handlers are generic in their own options
  readonly requestHandler?: RequestHandler<any, any, any>;
}

/** A host that does not answer is given up and tried again; an answer may take its time. */
const timeouts = { connectionTimeout: 30_000, socketTimeout: 120_000 };

/** The configuration that every SDK client of the suite is made with; without `repeats` no call is made twice. */
export function clientConfig(connection: Connection, repeats = true) {
  const credentials = credentialsOf(connection);
  return {
    region: connection.region,
    retryStrategy: new PatientRetryStrategy(connection.clock, connection.signal, repeats),
    // Only printed in a header: the strategy counts time, not attempts.
    maxAttempts: 100,
    customUserAgent: [['adhoc-actions', suiteVersion]] as [string, string][],
    requestHandler: connection.requestHandler ?? { ...timeouts, ...connection.network?.agents },
    ...(credentials ? { credentials } : {}),
  };
}

function credentialsOf({ role, credentials, signal }: Connection) {
  if (!role) return credentials;
  // `memoized`: the SDK asks before every call, because the role's session and its clock are ours.
  return Object.assign(() => role.credentials(signal), { memoized: true });
}

/** IAM's prefix where it is not the client's name in lower case. */
const iamPrefix: Readonly<Record<string, string>> = {
  CloudWatchLogsClient: 'logs',
  ElasticLoadBalancingV2Client: 'elasticloadbalancing',
};

function iamAction(context: HandlerExecutionContext): string {
  const { clientName = '', commandName = '' } = context as {
    clientName?: string;
    commandName?: string;
  };
  const prefix = iamPrefix[clientName] ?? clientName.replace(/Client$/, '').toLowerCase();
  return `${prefix}:${commandName.replace(/Command$/, '')}`;
}

/**
 * Every failure leaves a client as an AwsError that names the call; a cancel leaves as what cancelled.
 * A role's expired keys are renewed once and the call made again. The cancel waits for nothing in between,
 * keys included. A failure after an attempt without an answer is marked as such.
 */
// biome-ignore lint/suspicious/noExplicitAny: a plugin of every client is a plugin of any input and output
export function errorPlugin(connection: Connection): Pluggable<any, any> {
  return {
    applyToStack: (stack) => {
      const unanswered = new WeakSet<object>();
      stack.add(
        (next, context) => async (args) => {
          try {
            return await untilAborted(
              sendRenewed(connection, () => next(args)),
              connection.signal,
            );
          } catch (thrown) {
            if (connection.signal?.aborted) throw connection.signal.reason;
            const failure = failureOf(thrown, { connection, context });
            throw unanswered.has(context) ? markLost(failure) : failure;
          }
        },
        { step: 'initialize', priority: 'high', name: 'adhocErrors' },
      );
      stack.add(
        (next, context) => (args) =>
          next(args).catch((thrown: unknown) => {
            if (losesAnswer(thrown)) unanswered.add(context);
            throw thrown;
          }),
        // Within the SDK's retries: each attempt comes by.
        { step: 'finalizeRequest', priority: 'low', name: 'adhocLostAnswers' },
      );
    },
  };
}

function sendRenewed<T>({ role }: Connection, send: () => Promise<T>): Promise<T> {
  return send().catch((thrown: unknown) => {
    if (!role || !isExpired(thrown)) throw thrown;
    role.drop();
    return send();
  });
}

function failureOf(
  thrown: unknown,
  { connection, context }: { connection: Connection; context: HandlerExecutionContext },
): ReportedError {
  // What the role's session has already explained, inside a call of another service.
  if (thrown instanceof ReportedError) return thrown;
  return new AwsError(iamAction(context), thrown, connection.network?.proxy);
}
