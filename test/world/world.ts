import { createHash } from 'node:crypto';
import { Access } from './access.ts';
import { type Aws, awsOf, elsewhere } from './aws.ts';
import type { WorldClock } from './clock.ts';
import { Exchange } from './exchange.ts';
import { Faults } from './faults.ts';
import { type Server, serve } from './http.ts';
import { inProcess, type WorldHandler } from './in-process.ts';
import { isRead, Journal } from './journal.ts';
import type { Scenario } from './scenario.ts';
import { encodeAnswer, notAws } from './wire/answer.ts';
import type { WireRequest, WireResponse } from './wire/message.ts';
import { routeOf, signatureOf } from './wire/route.ts';

export interface WorldOptions {
  readonly clock: WorldClock;
  /** The IAM actions that the running action's spec declares; everything when left out. */
  readonly allow?: readonly string[] | undefined;
}

/** An AWS account in a box: one scenario, one clock, one journal, reached in process or by socket. */
export class World {
  readonly journal = new Journal();
  readonly scenario: Scenario;
  readonly clock: WorldClock;
  readonly startedAt: number;
  readonly #access: Access;
  readonly #faults: Faults;
  readonly #planted: ReadonlySet<string>;
  readonly #regions = new Map<string, Aws>();
  #inFlight = 0;
  #requests = 0;
  #lastWriteAt: number;

  constructor(scenario: Scenario, options: WorldOptions) {
    this.scenario = scenario;
    this.clock = options.clock;
    this.startedAt = options.clock.now();
    this.#lastWriteAt = this.startedAt;
    this.#access = new Access(scenario, { startedAt: this.startedAt, allow: options.allow });
    this.#faults = new Faults(scenario.faults ?? []);
    this.#planted = new Set(scenario.planted);
    this.clock.watch(() => this.#inFlight);
  }

  /** For `new ECSClient({ requestHandler: world.requestHandler() })`. */
  requestHandler(): WorldHandler {
    return inProcess((request, signal) => this.respond(request, signal));
  }

  /** For programs that take an endpoint URL. */
  listen(): Promise<Server> {
    return serve((request, signal) => this.respond(request, signal));
  }

  /** The one way in, for both. Rejects with ConnectionReset when the connection is to break. */
  async respond(request: WireRequest, signal?: AbortSignal): Promise<WireResponse> {
    this.#inFlight += 1;
    try {
      return await this.#respond(request, signal);
    } finally {
      this.#inFlight -= 1;
    }
  }

  async #respond(request: WireRequest, signal: AbortSignal | undefined): Promise<WireResponse> {
    const route = routeOf(request);
    const at = this.clock.now() - this.startedAt;
    if (!route) return this.#unroutable(request, at);
    const action = `${route.service.id}:${route.operation}`;
    const exchange = new Exchange({
      route,
      body: request.body,
      requestId: this.#requestId(),
      signature: signatureOf(request),
      faults: this.#faults.meet(action, at),
    });
    await this.#slow(exchange, signal);
    try {
      await exchange.run(this.#around(exchange));
      if (!isRead(route.operation)) this.#lastWriteAt = this.clock.now();
      return encodeAnswer(exchange, this.clock.now());
    } finally {
      this.#record(exchange, at);
    }
  }

  #around(exchange: Exchange) {
    const region = exchange.signature?.region ?? this.scenario.region;
    return {
      access: this.#access,
      planted: this.#planted,
      model: this.#region(region)[exchange.route.service.id] ?? { operations: {} },
      now: this.clock.now(),
      lastWriteAt: this.#lastWriteAt,
    };
  }

  #region(region: string): Aws {
    const home = region === this.scenario.region;
    const options = { access: this.#access, startedAt: this.startedAt };
    const aws =
      this.#regions.get(region) ??
      awsOf(home ? this.scenario : elsewhere(this.scenario, region), options);
    this.#regions.set(region, aws);
    return aws;
  }

  /** A slow answer does not hold time back. */
  async #slow(exchange: Exchange, signal: AbortSignal | undefined): Promise<void> {
    for (const fault of exchange.faults) {
      if (fault.kind !== 'slow') continue;
      this.#inFlight -= 1;
      try {
        await this.clock.sleep(fault.ms, signal);
      } finally {
        this.#inFlight += 1;
      }
    }
  }

  #record(exchange: Exchange, at: number): void {
    const { route, action, signature, failure, shape } = exchange;
    for (const stain of exchange.stains) this.journal.stain({ at, action, ...stain });
    const reset = exchange.faults.some(({ kind }) => kind === 'reset');
    this.journal.add({
      at,
      end: this.clock.now() - this.startedAt,
      service: route.service.id,
      operation: route.operation,
      action,
      region: signature?.region,
      accessKeyId: signature?.accessKeyId,
      requestId: exchange.requestId,
      input: exchange.input,
      body: exchange.body,
      status: failure?.status ?? (exchange.output && shape ? 200 : 0),
      output: exchange.output,
      error: failure?.code ?? (reset ? 'ECONNRESET' : undefined),
      message: failure?.message,
      faults: exchange.faults.map(({ kind }) => kind),
    });
  }

  #unroutable(request: WireRequest, at: number): WireResponse {
    const action = `${request.method} ${request.path}`;
    this.journal.stain({ at, action, kind: 'unknown operation', text: 'no service answers this' });
    return notAws(action);
  }

  #requestId(): string {
    this.#requests += 1;
    const hex = createHash('sha256').update(`request ${this.#requests}`).digest('hex');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  }
}
