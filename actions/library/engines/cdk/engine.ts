import { StackApplier } from '../cloudformation/applier.ts';
import { planDestroy } from '../cloudformation/plan/destroy-plan.ts';
import { lookForDrift } from '../cloudformation/plan/drift.ts';
import { makePlan } from '../cloudformation/plan/plan.ts';
import { abandonPlan } from '../cloudformation/plan/take-back.ts';
import { identity, type MadeStacks, type Planning } from '../cloudformation/project/planning.ts';
import type { Engine, Planned, PlanRequest } from '../engine.ts';
import { lookUpsIn } from './look-ups.ts';
import { type Making, makeStacks } from './make-stacks.ts';

const plans = {
  'create-update': makePlan,
  destroy: planDestroy,
  drift: lookForDrift,
} as const;

/** What is planned with, beside the app. */
export interface CdkPlanning extends Making {
  readonly parts: Omit<Planning, 'project' | 'tool' | 'made'>;
  /** Of the CLI; undefined where an assembly is given and nobody knows what made it. */
  readonly version: string | undefined;
}

/** Plans the stacks of a CDK app that lies `below` the top level of its repository. */
export class CdkEngine extends StackApplier implements Engine {
  readonly #planning: CdkPlanning;
  readonly #below: string;
  #made: MadeStacks | undefined;

  constructor(planning: CdkPlanning, below: string) {
    const { version = 'none' } = planning;
    super(planning.parts, { directory: below, stacks: [] }, { ...identity, tool: 'cdk', version });
    this.#planning = planning;
    this.#below = below;
  }

  async plan(request: PlanRequest): Promise<Planned> {
    const { project, parts } = this.#planning;
    const made = await makeStacks(this.#planning);
    this.#made = made;
    const all = { ...parts, project: project.stacks, tool: 'cdk' as const, made };
    const planned = await plans[request.options.operation](all, request);
    return { ...planned, notes: [...this.#contextNotes(), ...planned.notes] };
  }

  abandon(request: PlanRequest): Promise<void> {
    return abandonPlan(request, this.#planning.parts);
  }

  #contextNotes(): string[] {
    const keys = this.#lookUps();
    return keys.length === 0 ? [] : [`cdk.context.json has ${keys.length} look-ups of the app.`];
  }

  #lookUps(): string[] {
    return lookUpsIn(this.#planning.project.stacks.directory);
  }

  override destroyKit() {
    return { directory: this.#below, stacks: (this.#made?.stacks ?? []).map(({ name }) => name) };
  }

  sealedOptions() {
    return { ...this.destroyKit(), lookUps: this.#lookUps() };
  }
}
