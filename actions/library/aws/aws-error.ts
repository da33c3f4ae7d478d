import { messageOf, type Problem, RemoteError } from '../text/errors.ts';
import { neutral } from '../text/foreign.ts';
import { codeOf, kindOf } from './failure-kinds.ts';

/** A call to AWS that failed for good, after all retries. */
export class AwsError extends RemoteError {
  /** As IAM names it: `ecs:RunTask`. */
  readonly action: string;
  /** AWS's name of the error: `ClusterNotFoundException`. */
  readonly awsCode: string;
  readonly requestId: string | undefined;

  constructor(action: string, cause: unknown, proxy?: string) {
    super(problemOf({ action, cause, proxy }), { cause });
    this.action = action;
    this.awsCode = codeOf(cause);
    this.requestId = metadataOf(cause).requestId;
  }

  get isDenied(): boolean {
    return this.problems[0]?.code === 'aws-access-denied';
  }
}

/** Whether AWS itself answered with one of these errors. */
export function isAwsError(thrown: unknown, ...awsCodes: string[]): thrown is AwsError {
  return thrown instanceof AwsError && awsCodes.includes(thrown.awsCode);
}

/** Whether AWS says that the keys of the call have run out. */
export function isExpired(thrown: unknown): boolean {
  return kindOf(codeOf(thrown)).code === 'aws-credentials-expired';
}

interface Metadata {
  readonly requestId?: string;
  readonly attempts?: number;
}

interface Failed {
  readonly action: string;
  readonly cause: unknown;
  readonly proxy: string | undefined;
}

function problemOf({ action, cause, proxy }: Failed): Problem {
  const kind = kindOf(codeOf(cause));
  const { requestId, attempts } = metadataOf(cause);
  const tries = attempts !== undefined && attempts > 1 ? ` after ${attempts} attempts` : '';
  const request = requestId ? ` (request id ${requestId})` : '';
  const way = proxy && kind.onTheWay ? ` (${proxy})` : '';
  const message = neutral(messageOf(cause));
  const remedy = kind.remedy?.(action, message);
  return {
    code: kind.code,
    what: `${action} failed${tries}: ${codeOf(cause)}: ${message}${request}${way}`,
    ...(remedy ? { remedy } : {}),
  };
}

function metadataOf(cause: unknown): Metadata {
  return (cause as { $metadata?: Metadata } | undefined)?.$metadata ?? {};
}
