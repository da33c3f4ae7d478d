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
  /** What the world itself found wrong by the SDK's schemas. */
  readonly breaches: readonly string[];
}
