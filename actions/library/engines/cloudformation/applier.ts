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
import { applyStacks } from './apply/apply.ts';
import { discardPlan } from './apply/discard.ts';
import type { CloudParts } from './begin/begin.ts';
import { assetsNow, startingStateNow, summariseSaved } from './plan/saved-reading.ts';
import { identity, type StackTool } from './project/planning.ts';
import type { CloudFormationSettings } from './project/settings.ts';
import { readPlan } from './saved-plan/saved-plan.ts';
import { verify } from './verify/verify.ts';

/** What made a plan: what applies it is the cloud, on any machine. */
export type StackIdentity = ToolIdentity & { readonly tool: StackTool };

/** Works with a plan whose change sets lie with the cloud: nothing of the project is needed. */
export class StackApplier implements Applier {
  readonly #parts: CloudParts;
  readonly #settings: CloudFormationSettings;
  readonly #identity: StackIdentity;

  constructor(
    parts: CloudParts,
    settings: CloudFormationSettings,
    identityOfPlan: StackIdentity = identity,
  ) {
    this.#parts = parts;
    this.#settings = settings;
    this.#identity = identityOfPlan;
  }

  get directory(): string {
    return this.#settings.directory;
  }

  async identify(): Promise<ToolIdentity> {
    return this.#identity;
  }

  summarise(saved: SavedPlan): Promise<ChangeSummary> {
    return summariseSaved(saved, this.#parts.aws, this.#identity.tool);
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
