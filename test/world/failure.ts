/** An answer of AWS that is an error: its code, HTTP status, message and further members. */
export class AwsFailure extends Error {
  readonly code: string;
  readonly status: number;
  readonly members: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, more: { status?: number; members?: object } = {}) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = more.status ?? 400;
    this.members = { ...more.members };
  }
}

/** The connection ends without an answer. */
export class ConnectionReset extends Error {
  readonly code = 'ECONNRESET';

  constructor() {
    super('read ECONNRESET');
    this.name = 'TimeoutError'; // what the SDK's own HTTP handler makes of ECONNRESET
  }
}
