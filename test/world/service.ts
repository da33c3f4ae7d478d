import type { Caller } from './access.ts';

/** What an operation knows beside its input. */
export interface Call {
  /** The time whose state the answer shows: behind the clock when a fault made it stale. */
  readonly now: number;
  /** Nobody for the few operations that need no signature. */
  readonly caller: Caller | undefined;
  readonly requestId: string;
}

/** A permission that a call needs and the resource that AWS names when it is missing. */
export interface Need {
  readonly action: string;
  readonly resource: string;
}

/** Takes the SDK's input type, gives the SDK's output type; throws AwsFailure. */
export type Operation = (input: never, call: Call) => object;

export interface ServiceModel {
  readonly operations: Readonly<Record<string, Operation>>;
  /** What a call needs beside `<service>:<Operation>` on `*`; that one when it is not listed. */
  readonly needs?: Readonly<Record<string, (input: never, call: Call) => readonly Need[]>>;
}
