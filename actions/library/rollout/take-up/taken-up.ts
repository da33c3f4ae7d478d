import type { Service } from '../../aws/ecs.ts';
import type { Problem } from '../../text/errors.ts';
import type { Judgement } from '../judge/outcome.ts';
import type { HandedService } from '../request/handover.ts';
import type { RolloutRequest } from '../request/request.ts';
import { primaryOf } from '../service/origin.ts';
import { spellings } from '../service/spellings.ts';

/** A rollout of services that this step is not about: another action's, or others than `services` names. */
export function ofOtherServices(
  handed: readonly HandedService[],
  { services, environment, operation }: RolloutRequest,
): Problem | undefined {
  if (services.length === 0) return undefined;
  const meant = services.flatMap((written) => spellings(environment, written));
  const others = handed.map(({ name }) => name).filter((name) => !meant.includes(name));
  if (others.length === 0) return undefined;
  return {
    code: 'input-conflict',
    what: `Input "rollout" is of ${others.join(', ')}, and this step is about ${services.join(', ')} alone.`,
    remedy: `Give it the output rollout of the step that rolled ${services.join(', ')}; or ${operation} that one by the action that rolled it, with: { services: "${handed.map(({ name }) => name).join(', ')}" }`,
  };
}

/**
 * There is nothing to continue where a deployment of the revision before is in charge, begun since. What ECS itself
 * took back is in charge under its old id, and ECS's record has the reason.
 */
export function rolledBackSince(handed: HandedService, service: Service, from: string | undefined) {
  const { id = '', taskDefinition } = primaryOf(service) ?? {};
  const isNew = id !== handed.deployment && !handed.known.includes(id);
  return isNew && from !== undefined && taskDefinition === from && handed.from !== handed.to
    ? undone(handed)
    : undefined;
}

function undone({ name, from, to }: HandedService): Judgement {
  return {
    outcome: 'rolled-back',
    problem: {
      code: 'rollout-rolled-back',
      what: `Service ${name}: its rollout to ${to} was rolled back meanwhile, it is on ${from} again: there is nothing to continue.`,
      remedy: 'Roll out anew, and hand the output rollout of that step on.',
    },
  };
}
