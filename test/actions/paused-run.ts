import type { Scenario } from '../world/scenario.ts';
import { native, pausing } from '../world/scenarios/native.ts';
import { type RolloutRun, runRollout, three } from './rollout-run.ts';

/** The service that is deployed in stages. */
export const web = 'alpha-gunicorn';

export const leave = { 'on-pause': 'leave' };

export const before = Object.fromEntries(three.map((name) => [name, `${name}:3`]));
export const after = Object.fromEntries(three.map((name) => [name, `${name}:4`]));

/** The first job: deploys, and leaves what stands at a pause. */
export function left(scenario: Scenario = native(web, pausing())): Promise<RolloutRun> {
  return runRollout(scenario, { inputs: leave });
}

type Options = NonNullable<Parameters<typeof runRollout>[1]>;

/** A later job, with the output of the first. */
export function later(
  first: RolloutRun,
  operation: string,
  options: Options = {},
): Promise<RolloutRun> {
  const rollout = first.result?.outputs.rollout ?? '';
  const inputs = { operation, rollout, images: '', ...options.inputs };
  return runRollout(first.world.scenario, { ...options, after: first, inputs });
}
