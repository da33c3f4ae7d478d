import { createHash } from 'node:crypto';
import { Access } from './access.ts';
import { Aws } from './aws.ts';
import type { WorldClock } from './clock.ts';
import type { EcsModel } from './ecs/model.ts';
import { Exchange } from './exchange.ts';
import { type Fault, Faults } from './faults.ts';
import { type Server, serve } from './http.ts';
import { inProcess, type WorldHandler } from './in-process.ts';
import { isRead, Journal } from './journal.ts';
import { answerPlain, type PlainAction, plainAction } from './plain.ts';
import { entryOf, plainEntryOf } from './record.ts';
import type { Scenario } from './scenario.ts';
import { encodeAnswer, notAws } from './wire/answer.ts';
import type { WireRequest, WireResponse } from './wire/message.ts';
import { type Route, routeOf, signatureOf } from './wire/route.ts';

export interface WorldOptions {
  readonly clock: WorldClock;
  /** The IAM actions that the running action's spec declares; everything when left out. */
  readonly allow?: readonly string[] | undefined;
  /** Told of each call as it comes, before its answer; the journal has it after that. */
  readonly onCall?: ((action: string) => void) | undefined;
}

/** An AWS account in a box: one scenario, one clock, one journal, reached in process or by socket. */
export class World {
  readonly journal = new Journal();
  readonly scenario: Scenario;
  readonly clock: WorldClock;
  readonly startedAt: number;
  /** The action that runs now, for who judges what it asks for; nothing in the world reads it. */
  asking: string | undefined;
  readonly #access: Access;
  readonly #aws: Aws;
  readonly #faults: Faults;
  readonly #planted: ReadonlySet<string>;
  readonly #onCall: (action: string) => void;
  #url = 'http://world.invalid';
  #inFlight = 0;
  #requests = 0;
  #lastWriteAt: number;

  constructor(scenario: Scenario, { clock, allow, onCall }: WorldOptions) {
    this.scenario = scenario;
    this.clock = clock;
    this.startedAt = clock.now();
    this.#lastWriteAt = this.startedAt;
    const { startedAt } = this;
    const blobUrl = (digest: string) => `${this.#url}/layers/${digest}`;
    this.#access = new Access(scenario, { startedAt, allow });
    this.#aws = new Aws(scenario, { access: this.#access, startedAt, blobUrl });
    this.#faults = new Faults(scenario.faults ?? []);
    this.#planted = new Set(scenario.planted);
    this.#onCall = onCall ?? (() => undefined);
    clock.watch(() => this.#inFlight);
  }

  /** The containers as they are, and as they will be while nobody does anything, for oracles. */
  get ecs(): EcsModel {
    return this.#aws.containers;
  }

  /** For `new ECSClient({ requestHandler: world.requestHandler() })`. */
  requestHandler(): WorldHandler {
    return inProcess((request, signal) => this.respond(request, signal));
  }

  /** For programs that take an endpoint URL. */
  async listen(): Promise<Server> {
    const server = await serve((request, signal) => this.respond(request, signal));
    this.reachedAt(server.url);
    return server;
  }

  /** Where programs find it, when somebody else listens for it. */
  reachedAt(url: string): void {
    this.#url = url;
  }

  /** The one way in, for all. Rejects with ConnectionReset when the connection is to break. */
  async respond(request: WireRequest, signal?: AbortSignal): Promise<WireResponse> {
    this.#inFlight += 1;
    try {
      const plain = plainAction(request);
      if (plain) return await this.#plain(request, plain, signal);
      const route = routeOf(request);
      return route ? await this.#call(request, route, signal) : this.#unroutable(request);
    } finally {
      this.#inFlight -= 1;
    }
  }

  async #call(request: WireRequest, route: Route, signal: AbortSignal | undefined) {
    const at = this.#elapsed();
    const action = `${route.service.id}:${route.operation}`;
    this.#onCall(action);
    const faults = this.#faults.meet(action, at);
    const about = { route, body: request.body, requestId: this.#requestId(), faults };
    const exchange = new Exchange({ ...about, signature: signatureOf(request) });
    await this.#slow(faults, signal);
    try {
      await exchange.run(this.#around(exchange));
      if (!isRead(route.operation)) this.#lastWriteAt = this.clock.now();
      return encodeAnswer(exchange, this.clock.now());
    } finally {
      for (const stain of exchange.stains) this.journal.stain({ at, action, ...stain });
      this.journal.add(entryOf(exchange, { at, end: this.#elapsed() }));
    }
  }

  #around(exchange: Exchange) {
    const region = exchange.signature?.region ?? this.scenario.region;
    this.#aws.catchUp(this.clock.now());
    return {
      access: this.#access,
      planted: this.#planted,
      model: this.#aws.service(region, exchange.route.service.id),
      now: this.clock.now(),
      lastWriteAt: this.#lastWriteAt,
    };
  }

  async #plain(request: WireRequest, action: PlainAction, signal: AbortSignal | undefined) {
    const at = this.#elapsed();
    this.#onCall(action);
    const faults = this.#faults.meet(action, at);
    await this.#slow(faults, signal);
    const blob = (digest: string) => this.#aws.blob(digest);
    const { scenario } = this;
    let status = 0;
    try {
      const allows = (one: string) => this.#access.allows(one);
      const now = this.clock.now();
      const answer = answerPlain(request, { scenario, now, blob, faults, allows });
      status = answer.status;
      return answer;
    } finally {
      const about = { at, end: this.#elapsed(), requestId: this.#requestId(), status, faults };
      this.journal.add(plainEntryOf(request, action, about));
    }
  }

  /** A slow answer does not hold time back. */
  async #slow(faults: readonly Fault[], signal: AbortSignal | undefined): Promise<void> {
    for (const fault of faults) {
      if (fault.kind !== 'slow') continue;
      this.#inFlight -= 1;
      try {
        await this.clock.sleep(fault.ms, signal);
      } finally {
        this.#inFlight += 1;
      }
    }
  }

  #unroutable(request: WireRequest): WireResponse {
    const action = `${request.method} ${request.path}`;
    const text = 'no service answers this';
    this.journal.stain({ at: this.#elapsed(), action, kind: 'unknown operation', text });
    return notAws(action);
  }

  #elapsed(): number {
    return this.clock.now() - this.startedAt;
  }

  #requestId(): string {
    this.#requests += 1;
    const hex = createHash('sha256').update(`request ${this.#requests}`).digest('hex');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  }
}
