import type { InputsOf } from '../library/host/spec.ts';
import type { FinishedRollout } from '../library/rollout/finished.ts';
import type { RolloutParts } from '../library/rollout/parts.ts';
import { requestOf } from '../library/rollout/request.ts';
import { resumeRollout } from '../library/rollout/resume.ts';
import { rollOut } from '../library/rollout/run.ts';
import type { spec } from './spec.ts';

/** Brings the environment's services to the new image together, or all of them back. */
export async function rollingUpdate(
  inputs: InputsOf<typeof spec.inputs>,
  parts: RolloutParts,
): Promise<FinishedRollout> {
  const request = requestOf(inputs);
  const isTakenUp = request.operation === 'continue' || request.operation === 'rollback';
  const finished = await (isTakenUp ? resumeRollout : rollOut)(request, parts);
  for (const { name, to, outcome } of finished.services)
    if (outcome === 'registered-not-proven')
      parts.site.warning(`${name} has a desired count of 0: ${to} is set and not proven.`);
  return finished;
}
