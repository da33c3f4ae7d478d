import type { ChangeSummary } from '../../review/change-summary.ts';
import type { PlanAsset } from '../../sealed-plan/private-schema.ts';
import type {
  Applied,
  Applier,
  ApplyFollower,
  SavedPlan,
  StartingState,
  ToolIdentity,
} from '../engine.ts';
import { applyStacks } from './apply.ts';
import type { CloudParts } from './begin.ts';
import { discardPlan } from './discard.ts';
import { readPlan } from './saved-plan.ts';
import { assetsNow, startingStateNow, summariseSaved } from './saved-reading.ts';
import { identity } from './setting.ts';
import type { CloudFormationSettings } from './settings.ts';
import { verify } from './verify.ts';

/** Works with a plan whose change sets lie with the cloud: nothing of the project is needed. */
export class StackApplier implements Applier {
  readonly #parts: CloudParts;
  readonly #settings: CloudFormationSettings;

  constructor(parts: CloudParts, settings: CloudFormationSettings) {
    this.#parts = parts;
    this.#settings = settings;
  }

  get directory(): string {
    return this.#settings.directory;
  }

  async identify(): Promise<ToolIdentity> {
    return identity;
  }

  summarise(saved: SavedPlan): Promise<ChangeSummary> {
    return summariseSaved(saved, this.#parts.aws);
  }

  /** @throws RefusedError where a change set or a stack says itself what is different. */
  async startingState(saved: SavedPlan): Promise<StartingState> {
    const { aws } = this.#parts;
    const { folder } = saved;
    const { stacks } = await readPlan(folder);
    await verify(stacks, { cloud: await aws.cloudFormation(), folder });
    return startingStateNow(saved, aws);
  }

  assetsNow(assets: readonly PlanAsset[]): Promise<readonly PlanAsset[]> {
    return assetsNow(assets, this.#parts.aws);
  }

  /** Nothing of the machine is part of an apply. */
  lockFileHash(): null {
    return null;
  }

  apply(saved: SavedPlan, follower: ApplyFollower): Promise<Applied> {
    return applyStacks(saved, follower, this.#parts);
  }

  destroyKit() {
    const { directory, stacks } = this.#settings;
    return { directory, stacks };
  }

  discard(saved: SavedPlan): Promise<readonly string[]> {
    return discardPlan(saved, this.#parts);
  }
}
