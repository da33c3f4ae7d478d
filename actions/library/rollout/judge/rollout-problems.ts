import type { Deployment, ServiceDeployment } from '../../aws/ecs.ts';
import type { Problem } from '../../text/errors.ts';
import { foreign } from '../../text/foreign.ts';
import { primaryOf, shortName } from '../service/origin.ts';
import { pauseText } from '../service/paused.ts';
import { hookTrouble, type Pause } from '../service/stage.ts';
import type { Cause } from './cause.ts';
import type { Observation, Target } from './observation.ts';
import type { Judgement } from './outcome.ts';

/** ECS took our deployment back. */
export function rolledBack(
  target: Target,
  seen: Observation & { readonly cause: Cause | undefined },
): Judgement {
  const says = backReason(target, seen);
  const alarms = seen.history?.alarms?.triggeredAlarmNames ?? [];
  const by = [
    alarms.length > 0 ? ` (alarms: ${foreign(alarms.join(', '))})` : '',
    hookTrouble(seen.history),
  ].join('');
  const why = seen.cause ? ` ${seen.cause.what}` : '';
  return {
    outcome: 'rolled-back',
    problem: withRemedy(
      {
        code: 'rollout-rolled-back',
        what: `Service ${target.origin.service}: ECS rolled ${target.to} back${by}.${says ? ` ECS says: ${foreign(says)}` : ''}${why}`,
      },
      seen.cause?.remedy,
    ),
  };
}

/** The deployment's own reason; else the event that names it, which stays when the deployment is gone. */
function backReason({ deploymentId }: Target, { service, history }: Observation) {
  const { deployments = [], events = [] } = service ?? {};
  const ours = deployments.find(({ id }) => id === deploymentId);
  const event = events.find(
    ({ message = '' }) => message.includes(deploymentId) && message.includes('failed'),
  );
  const primary = service && primaryOf(service)?.rolloutStateReason;
  return ours?.rolloutStateReason ?? event?.message ?? history?.statusReason ?? primary;
}

/** Somebody else deployed: what they did is theirs. */
export function superseded(target: Target, theirs: Deployment | undefined): Judgement {
  const what = theirs?.taskDefinition ? ` (${shortName(theirs.taskDefinition)})` : '';
  return {
    outcome: 'superseded',
    problem: {
      code: 'rollout-superseded',
      what: `Service ${target.origin.service}: somebody else's deployment${what} took the place of ${target.to}; it is left as it is.`,
      remedy:
        'Give the jobs that deploy this environment one concurrency group, and run this one again if its version is the right one.',
    },
  };
}

/** Tasks of our deployment do not stay. */
export function failing(
  { origin, to }: Target,
  cause: Cause | undefined,
  { count, reason }: { readonly count: number; readonly reason: string | undefined },
): Judgement {
  const outcome = cause?.outcome ?? 'crash-loop';
  const times = count > 0 ? ` ${count} of its tasks failed.` : '';
  const says = reason ? ` ECS says: ${foreign(reason)}` : '';
  const what = `Service ${origin.service}: ${to} does not come up.${times} ${cause?.what ?? ''}${says}`;
  return { outcome, problem: withRemedy({ ...codes[outcome], what: what.trim() }, cause?.remedy) };
}

const codes: Readonly<Record<Cause['outcome'], { readonly code: string }>> = {
  'crash-loop': { code: 'rollout-crash-loop' },
  unhealthy: { code: 'rollout-unhealthy' },
  'no-capacity': { code: 'rollout-no-capacity' },
  'image-pull': { code: 'rollout-image-pull' },
};

/** The service itself is no more. */
export function gone({ origin }: Target, how: string): Judgement {
  return {
    outcome: 'gone',
    problem: {
      code: 'service-gone',
      what: `Service ${origin.service} went away while it was rolled: it is ${how}.`,
      remedy: 'Find out who deletes services of this environment; deploy the environment again.',
    },
  };
}

interface Late {
  readonly after: string;
  readonly pause: Pause | undefined;
  readonly history: ServiceDeployment | undefined;
}

/** The time of the whole step is over. */
export function late({ origin, to }: Target, { after, pause, history }: Late): Problem {
  const unseen =
    origin.staged && !history ? ' AWS showed no record of its deployment in all that time.' : '';
  if (pause)
    return {
      code: 'rollout-timed-out',
      what: `Service ${origin.service}: ${to} is ${pauseText(pause)}; nobody answered within ${after}, the time limit of this step.`,
      remedy:
        'with: { on-pause: leave }, and a job behind an approval with operation: continue; or a longer timeout',
    };
  return {
    code: 'rollout-timed-out',
    what: `Service ${origin.service}: ${to} is not stable after ${after}, the time limit of this step.${unseen}`,
    remedy: 'with: { timeout: "1h" }, or find in the events of the service what it waits for',
  };
}

function withRemedy(problem: Problem, remedy: string | undefined): Problem {
  return remedy ? { ...problem, remedy } : problem;
}
