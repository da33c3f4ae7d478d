import { codeOf, kindOf } from './failure-kinds.ts';

/** Failures before the request left this machine. */
const neverSent = ['ENOTFOUND', 'ECONNREFUSED', 'EAI_AGAIN'];

/** Whether this attempt may have been carried out although no answer says so. */
export function losesAnswer(thrown: unknown): boolean {
  const code = codeOf(thrown);
  if (neverSent.includes(code)) return false;
  const kind = kindOf(code).code;
  const metadata = (thrown as { $metadata?: { httpStatusCode?: number } } | undefined)?.$metadata;
  const broken = (metadata?.httpStatusCode ?? 0) >= 500 && kind !== 'aws-throttled';
  return broken || kind === 'aws-unreachable';
}

const lost = new WeakSet<object>();

/** Marks the failure of a call of which any attempt lost its answer, whatever the last one was answered. */
export function markLost<T>(failure: T): T {
  if (typeof failure === 'object' && failure !== null) lost.add(failure);
  return failure;
}

/** Whether the call that failed with it may have been carried out all the same. */
export function answerWasLost(failure: unknown): boolean {
  return typeof failure === 'object' && failure !== null && lost.has(failure);
}
