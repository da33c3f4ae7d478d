import type { ScaledClock } from '../../world/clock.ts';
import { type Server, serve } from '../../world/http.ts';
import type { Scenario } from '../../world/scenario.ts';
import type { WireRequest, WireResponse } from '../../world/wire/message.ts';
import { signatureOf } from '../../world/wire/route.ts';
import { World } from '../../world/world.ts';

/**
 * Accounts behind one address, as AWS has it: a role is taken on in its own account, and the keys of a session work
 * in the account that gave them.
 */
export class Accounts implements AsyncDisposable {
  readonly clock: ScaledClock;
  readonly #worlds: ReadonlyMap<string, World>;
  readonly #sessions = new Map<string, World>();
  readonly #meanwhile = new Map<string, () => Promise<void>>();
  #server: Server | undefined;

  constructor(scenarios: readonly Scenario[], clock: ScaledClock) {
    this.clock = clock;
    this.#worlds = new Map(scenarios.map((one) => [one.account, new World(one, { clock })]));
  }

  async listen(): Promise<this> {
    this.#server = await serve((request, signal) => this.#respond(request, signal));
    for (const world of this.#worlds.values()) world.reachedAt(this.#server.url);
    return this;
  }

  get url(): string {
    return this.#server?.url ?? '';
  }

  world(account: string): World {
    const found = this.#worlds.get(account);
    if (found) return found;
    throw new Error(`there is no account ${account}`);
  }

  /** What happens once, before the next job takes on that role. */
  meanwhile(role: string, happens: () => Promise<void>): void {
    this.#meanwhile.set(role, happens);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server?.close();
  }

  async #respond(request: WireRequest, signal?: AbortSignal): Promise<WireResponse> {
    const role = wantedRole(request);
    if (!role) return this.#holding(request).respond(request, signal);
    const happens = this.#meanwhile.get(role.name);
    this.#meanwhile.delete(role.name);
    await happens?.();
    const world = this.world(role.account);
    const answer = await world.respond(request, signal);
    const [, key] = /<AccessKeyId>(\w+)</.exec(answer.body) ?? [];
    if (key) this.#sessions.set(key, world);
    return answer;
  }

  /** Keys that nobody was given are refused by whichever account. */
  #holding(request: WireRequest): World {
    const [first] = this.#worlds.keys();
    const { accessKeyId = '' } = signatureOf(request) ?? {};
    return this.#sessions.get(accessKeyId) ?? this.world(first ?? '');
  }
}

/** The role that a web identity asks STS for. */
function wantedRole({ body }: WireRequest): { account: string; name: string } | undefined {
  const arn = new URLSearchParams(body).get('RoleArn') ?? '';
  const [, account = '', name] = /^arn:aws:iam::(\d{12}):role\/(.+)$/.exec(arn) ?? [];
  return name === undefined ? undefined : { account, name };
}
