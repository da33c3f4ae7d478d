import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Aws } from '../../actions/library/aws/aws.ts';
import { applyStacks } from '../../actions/library/engines/cloudformation/apply/apply.ts';
import { pollIntervalMs } from '../../actions/library/engines/cloudformation/apply/follow.ts';
import { summariseSaved } from '../../actions/library/engines/cloudformation/plan/saved-reading.ts';
import type { SavedPlan } from '../../actions/library/engines/engine.ts';
import { changesPage } from '../../actions/library/review/page.ts';
import { md } from '../../actions/library/text/markdown.ts';
import { RecordedSite } from '../actions/recorded-site.ts';
import { planByHand, queue, type Wanted } from '../library/engines/cloudformation/plan-by-hand.ts';
import { exampleCredentials } from '../world/access.ts';
import { VirtualClock } from '../world/clock.ts';
import type { Fault, ScenarioCloudFormation } from '../world/scenario.ts';
import { environment } from '../world/scenarios/environment.ts';
import { World } from '../world/world.ts';
import { type Figure, median, quantile } from './figures.ts';
import { seeded } from './seeded.ts';

const resources = 500;
const rounds = 7;
const renderingAimMs = 1_000;
const applies = 40;
const intervalMs = pollIntervalMs;
const stack = 'adhoc-app-alpha';

/** Change sets as a review reads them, and applies as a job waits for them. */
export async function stacks(): Promise<Figure[]> {
  return [await largeChangeSet(), ...(await randomApplies())];
}

/** All but the network: the embedded CloudFormation answers in process, for both sides. */
async function largeChangeSet(): Promise<Figure> {
  const given = { stacks: [{ name: stack, template: manyQueues(1) }] };
  await using account = await Account.with(given, { name: stack, template: manyQueues(2) });
  const measured: { readonly ownMs: number; readonly bareMs: number }[] = [];
  // The first round of both only warms the machine up.
  for (let round = 0; round <= rounds; round += 1) {
    const bareMs = await timed(() => account.read());
    measured.push({ bareMs, ownMs: await timed(() => account.render()) });
  }
  const told = measured.slice(1);
  const [own, bare] = [
    median(told.map(({ ownMs }) => ownMs)),
    median(told.map(({ bareMs }) => bareMs)),
  ];
  return {
    what: `${resources} resources in a change set described and rendered`,
    measured: `${own.toFixed(0)} ms`,
    floor: `the SDK reads all pages, with values and without: ${bare.toFixed(0)} ms`,
    aim: `<= ${renderingAimMs} ms`,
    met: own <= renderingAimMs,
  };
}

/** Seeded random applies in virtual time, with answers that take 40 to 160 ms. */
async function randomApplies(): Promise<Figure[]> {
  const lags: number[] = [];
  for (let seed = 1; seed <= applies; seed += 1) lags.push(await lagOf(seed));
  const floor = `polling every ${intervalMs} ms: ${intervalMs / 2} ms at the median`;
  const figure = (name: string, ms: number, aimMs: number): Figure => ({
    what: `apply returns after its stack's end, ${name}`,
    ...{ measured: `${ms.toFixed(0)} ms`, floor, aim: `<= ${aimMs} ms`, met: ms <= aimMs },
  });
  return [
    figure('longest', quantile(lags, 1), 3_000),
    figure('median', median(lags), intervalMs / 2 + 500),
  ];
}

async function lagOf(seed: number): Promise<number> {
  const random = seeded(seed);
  const between = (low: number, high: number) => Math.round(low + random() * (high - low));
  const names = Array.from({ length: between(1, 6) }, (_, at) => `Q${at}`);
  const fates = names.map((resource) => ({ resource, takesMs: between(500, 240_000) }));
  const template = { Resources: Object.fromEntries(names.map((name) => [name, queue(1)])) };
  const slow = { on: '*', kind: 'slow', ms: between(40, 160) } as const;
  await using account = await Account.with({ fates }, { name: stack, template }, [slow]);
  return await account.apply();
}

function manyQueues(delay: number): object {
  const all = Array.from({ length: resources }, (_, at) => [`Queue${at}`, queue(delay)]);
  return { Resources: Object.fromEntries(all) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** An account with one plan for one of its stacks. */
class Account implements AsyncDisposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'bench-stacks-'));
  readonly #clock = new VirtualClock();
  readonly #world: World;
  #saved: SavedPlan | undefined;

  private constructor(cloudFormation: ScenarioCloudFormation, faults: readonly Fault[]) {
    this.#world = new World({ ...environment(), cloudFormation, faults }, { clock: this.#clock });
  }

  static async with(
    given: ScenarioCloudFormation,
    wanted: Wanted,
    faults: readonly Fault[] = [],
  ): Promise<Account> {
    const account = new Account(given, faults);
    const around = { cloud: await account.#cloud(), clock: account.#clock };
    const where = { folder: account.#folder, name: 'adhoc-alpha-4711-1' };
    account.#saved = await planByHand([wanted], { ...around, ...where });
    return account;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    rmSync(this.#folder, { recursive: true });
  }

  /** As a review does it. @returns the page. */
  async render(): Promise<string> {
    const summary = await summariseSaved(this.#plan, this.#aws());
    const { source } = changesPage({ title: md`Plan`, summary });
    if (summary.counts.update !== resources) throw new Error(JSON.stringify(summary.counts));
    return source;
  }

  /** What nobody can do without. */
  async read(): Promise<void> {
    const cloud = await this.#cloud();
    const [arn = ''] = await cloud.changeSets(stack);
    await Promise.all([cloud.changeSet(arn, 'names'), cloud.changeSet(arn, 'values')]);
  }

  /** @returns the milliseconds from the stack's end to that of the apply. */
  async apply(): Promise<number> {
    const parts = { aws: this.#aws(), clock: this.#clock, site: new RecordedSite() };
    const follower = { onStarted: () => undefined, onProgress: () => undefined };
    const { signal } = new AbortController();
    const { failure } = await applyStacks(this.#plan, follower, { ...parts, signal });
    const returned = this.#clock.now();
    if (failure) throw failure;
    const { events } = await (await this.#cloud()).events(stack);
    const [last] = events;
    return returned - (last?.Timestamp?.getTime() ?? Number.NaN);
  }

  get #plan(): SavedPlan {
    if (!this.#saved) throw new Error('There is no plan.');
    return this.#saved;
  }

  #cloud() {
    return this.#aws().cloudFormation();
  }

  #aws(): Aws {
    const credentials = async () => ({ ...exampleCredentials });
    const requestHandler = this.#world.requestHandler();
    return new Aws({ region: 'eu-west-1', clock: this.#clock, credentials, requestHandler });
  }
}
