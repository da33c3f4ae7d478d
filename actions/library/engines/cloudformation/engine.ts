import type { Engine, Planned, PlanRequest } from '../engine.ts';
import { StackApplier } from './applier.ts';
import { planDestroy } from './plan/destroy-plan.ts';
import { lookForDrift } from './plan/drift.ts';
import { makePlan } from './plan/plan.ts';
import { abandonPlan } from './plan/take-back.ts';
import type { Planning } from './project/planning.ts';
import { wantedStacks } from './project/stacks.ts';

const plans = {
  'create-update': makePlan,
  destroy: planDestroy,
  drift: lookForDrift,
} as const;

/** Plans the stacks of a project that lies `below` the top level of its repository. */
export class StackEngine extends StackApplier implements Engine {
  readonly #planning: Planning;

  constructor(planning: Planning, below: string) {
    const stacks = [...wantedStacks(planning.project)].map(([name, path]) => `${name}=${path}`);
    super(planning, { directory: below, stacks });
    this.#planning = planning;
  }

  plan(request: PlanRequest): Promise<Planned> {
    return plans[request.options.operation](this.#planning, request);
  }

  abandon(request: PlanRequest): Promise<void> {
    return abandonPlan(request, this.#planning);
  }

  sealedOptions() {
    return this.destroyKit();
  }
}
