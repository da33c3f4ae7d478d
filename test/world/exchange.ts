import type { Access, Caller } from './access.ts';
import { AwsFailure, ConnectionReset } from './failure.ts';
import type { Fault } from './faults.ts';
import { isRead, type Stain } from './journal.ts';
import { inPart } from './partial.ts';
import { denied, expired, serverError, throttled } from './refusals.ts';
import type { Call, ServiceModel } from './service.ts';
import { type Planted, problemsOf, requestProblemsOf } from './wire/check.ts';
import { errorProblemsOf } from './wire/errors.ts';
import { protocols } from './wire/protocols.ts';
import type { Route, Signature } from './wire/route.ts';
import { type OperationShape, operationShape } from './wire/sdk.ts';

/** What one exchange needs of the world around it. */
export interface Surroundings {
  readonly access: Access;
  readonly planted: Planted;
  readonly model: ServiceModel;
  readonly now: number;
  readonly lastWriteAt: number;
}

/** One call on its way; the journal gets what is known of it however it ends. */
export class Exchange {
  readonly route: Route;
  readonly body: string;
  readonly requestId: string;
  readonly signature: Signature | undefined;
  readonly faults: readonly Fault[];
  readonly stains: Omit<Stain, 'at' | 'action'>[] = [];
  shape: OperationShape | undefined;
  input: Record<string, unknown> | undefined;
  output: object | undefined;
  failure: AwsFailure | undefined;

  constructor(about: Pick<Exchange, 'route' | 'body' | 'requestId' | 'signature' | 'faults'>) {
    this.route = about.route;
    this.body = about.body;
    this.requestId = about.requestId;
    this.signature = about.signature;
    this.faults = about.faults;
  }

  get action(): string {
    return `${this.route.service.id}:${this.route.operation}`;
  }

  /** Understands the call, sees who may, does it, checks the answer; never throws but for a reset. */
  async run(around: Surroundings): Promise<void> {
    try {
      this.shape = await operationShape(this.route.service.id, this.route.operation);
      this.output = this.#answer(around);
    } catch (thrown) {
      if (thrown instanceof ConnectionReset) throw thrown;
      this.failure = thrown instanceof AwsFailure ? thrown : this.#bug(thrown);
      this.#stainSchema('error', errorProblemsOf(this.failure, this.shape));
    }
  }

  #answer(around: Surroundings): object {
    const { shape, route } = this;
    const operation = around.model.operations[route.operation];
    if (!shape || !operation) throw this.#unknown();
    this.#refuse('before');
    const input = protocols[route.service.protocol].decode({ body: this.body, operation: shape });
    this.input = input;
    const call = this.#call(around);
    this.#checkInput(shape, around.planted);
    this.#authorise(around, call);
    const output = inPart(operation(input as never, call), this.faults);
    this.#stainSchema('answer', problemsOf(shape.output, output, around.planted));
    this.#refuse('after');
    return output;
  }

  #call(around: Surroundings): Call {
    return { now: this.#seenAt(around), caller: this.#identify(around), requestId: this.requestId };
  }

  /** The time whose state the answer shows: a fault may make a read stale. */
  #seenAt({ now, lastWriteAt }: Surroundings): number {
    const stale = this.faults.find((fault) => fault.kind === 'stale');
    if (stale?.kind !== 'stale' || !isRead(this.route.operation)) return now;
    return stale.ms === undefined ? lastWriteAt - 1 : now - stale.ms;
  }

  #identify({ access, now }: Surroundings): Caller | undefined {
    if (this.action === 'sts:AssumeRoleWithWebIdentity') return undefined; // comes unsigned
    return access.identify(this.signature, { now, service: this.route.service });
  }

  #authorise({ access, model }: Surroundings, call: Call): void {
    const own = [{ action: this.action, resource: '*' }];
    const needs = model.needs?.[this.route.operation]?.(this.input as never, call) ?? own;
    const missing = needs.find(({ action }) => !access.allows(action));
    if (!missing) return;
    this.stains.push({ kind: 'violation', text: `${missing.action} is not declared` });
    throw denied(this.route.service, { arn: call.caller?.arn ?? 'anonymous', ...missing });
  }

  /** AWS ignores members that it does not know and refuses wrong types; both are stains. */
  #checkInput(shape: OperationShape, planted: Planted): void {
    const problems = requestProblemsOf(shape.input, this.input, planted);
    this.#stainSchema('request', problems);
    const wrong = problems.filter((text) => text.includes('wrong type'));
    if (wrong.length > 0) throw new AwsFailure('SerializationException', wrong.join('; '));
  }

  #stainSchema(side: 'request' | 'answer' | 'error', problems: readonly string[]): void {
    for (const text of problems) this.stains.push({ kind: 'schema', text: `${side} ${text}` });
  }

  #refuse(when: 'before' | 'after'): void {
    for (const fault of this.faults) {
      const late = 'after' in fault && fault.after === true;
      if (late === (when === 'after')) this.#suffer(fault);
    }
  }

  #suffer(fault: Fault): void {
    const { service } = this.route;
    const arn = this.signature?.accessKeyId ?? 'anonymous';
    if (fault.kind === 'reset') throw new ConnectionReset();
    if (fault.kind === 'throttle') throw throttled(service);
    if (fault.kind === 'server-error') throw serverError(service);
    if (fault.kind === 'expired-credentials') throw expired(service);
    if (fault.kind === 'access-denied')
      throw denied(service, { arn, action: this.action, resource: '*' });
  }

  #unknown(): AwsFailure {
    const text = `the world does not implement ${this.action}`;
    this.stains.push({ kind: 'unknown operation', text });
    return new AwsFailure('NotImplemented', text, { status: 501 });
  }

  #bug(thrown: unknown): AwsFailure {
    const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    this.stains.push({ kind: 'bug', text });
    return new AwsFailure('InternalFailure', text, { status: 500 });
  }
}
