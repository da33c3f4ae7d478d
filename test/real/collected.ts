import type { IamRequest } from '../infra/permissions/requests.ts';

/** What an action was given of AWS, as IAM sees it. */
export interface Asked {
  readonly action: string;
  readonly account: string;
  readonly region: string;
  readonly partition: string;
  readonly request: IamRequest;
}

/** One exchange of the suite, as botocore is to judge it. */
export interface Collected {
  /** The test file and the test. */
  readonly from: string;
  readonly service: string;
  readonly operation: string;
  /** As the world understood it. */
  readonly input?: unknown;
  /** As it was sent. */
  readonly body: string;
  readonly status: number;
  /** As it was answered. */
  readonly answer: string;
  /** As the world meant it. */
  readonly output?: unknown;
  /** Members that a scenario planted by name. */
  readonly planted: readonly string[];
  /** Where an action asked for it, and got it. */
  readonly asked?: readonly Asked[];
  /** What the world itself found wrong by the SDK's schemas. */
  readonly breaches: readonly string[];
}
