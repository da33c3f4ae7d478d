import type { Parts } from '../aws/parts.ts';
import { type CheckedRollout, checkRollout } from './check/check.ts';
import { deploy } from './deploy.ts';
import type { ConcludedRollout } from './end/concluded.ts';
import type { RolloutRequest } from './request/request.ts';

/** What a step that rolls services comes to. */
export type Performed = ConcludedRollout | CheckedRollout;

/** Does what was asked for: looks at what a rollout would do, or does it. */
export function perform(request: RolloutRequest, parts: Parts): Promise<Performed> {
  return request.operation === 'check' ? checkRollout(request, parts) : deploy(request, parts);
}
