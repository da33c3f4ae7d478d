import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { Aws } from '../../../../actions/library/aws/aws.ts';
import { applyStacks } from '../../../../actions/library/engines/cloudformation/apply/apply.ts';
import { discardPlan } from '../../../../actions/library/engines/cloudformation/apply/discard.ts';
import {
  readPlan,
  type SavedStack,
} from '../../../../actions/library/engines/cloudformation/saved-plan/saved-plan.ts';
import type {
  Applied,
  CloudTrace,
  Progress,
  SavedPlan,
} from '../../../../actions/library/engines/engine.ts';
import { CancelledError } from '../../../../actions/library/host/cancel.ts';
import { RecordedSite } from '../../../actions/recorded-site.ts';
import { exampleCredentials } from '../../../world/access.ts';
import { VirtualClock } from '../../../world/clock.ts';
import type { Fault, ScenarioCloudFormation } from '../../../world/scenario.ts';
import { World } from '../../../world/world.ts';
import { plainAccount } from '../../aws/stage.ts';
import { planByHand, queue, type Wanted } from './plan-by-hand.ts';

const scratch = mkdtempSync(join(tmpdir(), 'cloud-stage-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Setting extends ScenarioCloudFormation {
  readonly faults?: readonly Fault[];
}

/** An account with stacks, and plans for them that were made by hand. */
export class CloudStage {
  readonly clock = new VirtualClock();
  readonly world: World;
  readonly site = new RecordedSite();
  readonly progress: Progress[] = [];
  /** Called with the first sign of life: reading files looks like silence to the clock. */
  whenBegun: () => void = () => {};
  readonly #cancel = new AbortController();
  readonly #begun: number;
  #plans = 0;

  constructor({ faults = [], ...cloudFormation }: Setting = {}) {
    this.world = new World(plainAccount({ cloudFormation, faults }), { clock: this.clock });
    this.#begun = this.clock.now();
  }

  /** Milliseconds of the world since its start. */
  get elapsed(): number {
    return this.clock.now() - this.#begun;
  }

  aws(signal?: AbortSignal): Aws {
    const { clock } = this;
    const credentials = async () => ({ ...exampleCredentials });
    const requestHandler = this.world.requestHandler();
    const connection = { region: 'eu-west-1', clock, credentials, requestHandler };
    return new Aws(signal ? { ...connection, signal } : connection);
  }

  cloud() {
    return this.aws().cloudFormation();
  }

  async status(name: string): Promise<string | undefined> {
    return (await (await this.cloud()).stack(name))?.StackStatus;
  }

  /** Makes the change sets, and the plan as it lies in its folder. */
  async plan(...all: readonly Wanted[]): Promise<SavedPlan> {
    this.#plans += 1;
    const folder = mkdtempSync(join(scratch, 'plan-'));
    const name = `adhoc-alpha-4711-${this.#plans}`;
    return planByHand(all, { cloud: await this.cloud(), clock: this.clock, folder, name });
  }

  async stacksOf({ folder }: SavedPlan): Promise<readonly SavedStack[]> {
    return (await readPlan(folder)).stacks;
  }

  /** What was begun, as a later step is told of it. */
  readonly begun: CloudTrace[] = [];
  readonly follower = {
    onStarted: () => undefined,
    onCloud: (trace: CloudTrace) => {
      this.begun.push(trace);
    },
    onProgress: (progress: Progress) => {
      this.progress.push(progress);
      if (this.progress.length === 1) this.whenBegun();
    },
  };

  async apply(saved: SavedPlan): Promise<Applied> {
    return applyStacks(saved, this.follower, this.parts());
  }

  discard(saved: SavedPlan): Promise<readonly string[]> {
    return discardPlan(saved, this.parts());
  }

  /** Cancels what goes on, at once or `ms` after it began. */
  cancel(ms?: number): void {
    const abort = () => this.#cancel.abort(new CancelledError());
    if (ms === undefined) abort();
    else this.whenBegun = () => void this.clock.sleep(ms).then(abort);
  }

  parts() {
    const { signal } = this.#cancel;
    return { aws: this.aws(signal), clock: this.clock, signal, site: this.site };
  }

  /** What was asked to change, since the plan was made. */
  get writes(): string[] {
    return this.world.journal
      .writes()
      .map(({ action }) => action)
      .filter((action) => action !== 'cloudformation:CreateChangeSet');
  }
}

// The SDK loads parts of itself when they are first needed, which the virtual clock takes for silence.
const first = new CloudStage();
await first.apply(await first.plan({ name: 'first', template: { Resources: { Q: queue(1) } } }));
