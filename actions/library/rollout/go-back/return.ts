import type { Deployment, Service, ServiceDeployment } from '../../aws/ecs.ts';
import { isCompleted, primaryOf } from '../service/origin.ts';
import { isUnderWay } from '../service/stage.ts';

/** How far a service is on its way back. */
export type ReturnState =
  | 'waiting'
  | 'back'
  | 'theirs'
  | 'nothing'
  | 'gone'
  /** A restart that came to its end all the same. */
  | 'same-revision'
  /** A restart that ECS gave up: there is no other revision to go to. */
  | 'not-up';

/** What is known of a service that is to go back. */
export interface Returning {
  /** Where it goes; a copy when the one before was deregistered. */
  readonly target: string | undefined;
  /** Whether it is the revision that it is on anyway: a restart. */
  readonly isRestart: boolean;
  /** The desired count that it goes back to, where this rollout changed it: ECS rolls back none. */
  readonly countBefore?: number | undefined;
  /** Deployments that were there before ours. */
  readonly known: ReadonlySet<string>;
  /** Ours: the one that failed, and what was started to go back. */
  readonly ours: ReadonlySet<string>;
  /** The deployment that was started to go back. */
  readonly wayBack: string | undefined;
  /** Asked ECS to roll the service deployment back. */
  readonly stopped: boolean;
  /** Consecutive looks that showed it on the way back without anything asked by us. */
  readonly looksBack: number;
  /** Ours was in charge when the way back began, and nothing says that ECS takes it back by itself. */
  readonly doubted?: boolean;
  /** Of a service in stages: whether ECS's record says that what is in charge has arrived. */
  readonly arrived?: boolean;
  /** Consecutive looks that showed our deployment in charge after ECS was asked to roll it back. */
  readonly looksStuck: number;
}

/** What is to be done next. */
export type ReturnStep =
  | { readonly kind: ReturnState }
  | { readonly kind: 'update' }
  | { readonly kind: 'stop'; readonly arn: string };

/** Stale answers may show the time before our rollout: only many show that it went back by itself. */
export const looksUntilBack = 10;
/** Where ours was in charge when the way back began, it is asked for sooner. */
const looksUntilAsked = 3;
/** Then going back is not left to ECS any more. */
const looksUntilStuck = 20;

/** Decides by one look. Nothing is ever done to a deployment that is not ours. */
export function returnStep(
  returning: Returning,
  service: Service | undefined,
  history: ServiceDeployment | undefined,
): ReturnStep {
  if (!service) return { kind: 'waiting' };
  if (service.status !== 'ACTIVE') return { kind: 'gone' };
  const primary = primaryOf(service);
  const id = primary?.id ?? '';
  if (!primary || !(isFamiliar(returning, id) || isRollback(returning, primary)))
    return { kind: 'theirs' };
  if (returning.target === undefined) return { kind: 'nothing' };
  const isHome =
    primary.taskDefinition === returning.target &&
    !isForward(returning, id) &&
    hasItsCount(returning, service);
  const completed = isBack(returning, primary, service);
  if (isHome) return onTheWay(returning, { id, history, completed });
  return inCharge(returning, { id, history, completed, failed: primary.rolloutState === 'FAILED' });
}

/** Asked for once: who changes it afterwards may keep it. */
function hasItsCount({ countBefore, wayBack }: Returning, { desiredCount }: Service): boolean {
  return countBefore === undefined || wayBack !== undefined || desiredCount === countBefore;
}

/** Where it had no tasks, none are left as well: that a deployment is completed says nothing of a count. */
function isBack({ arrived, countBefore }: Returning, primary: Deployment, service: Service) {
  const isSettled = arrived ?? isCompleted(primary, service);
  if (countBefore === undefined) return isSettled;
  const { desiredCount, runningCount } = service;
  return isSettled && desiredCount === countBefore && runningCount === countBefore;
}

function isFamiliar({ ours, known }: Returning, id: string): boolean {
  return ours.has(id) || known.has(id);
}

/** ECS may give a rollback that we asked for a deployment of its own. */
function isRollback({ stopped, target }: Returning, { taskDefinition }: Deployment): boolean {
  return stopped && taskDefinition === target;
}

/** Our rollout itself; on a restart it has the same revision as the way back. */
function isForward({ ours, wayBack }: Returning, id: string): boolean {
  return ours.has(id) && id !== wayBack;
}

/** The deployment in charge. */
interface Home {
  readonly id: string;
  readonly history: ServiceDeployment | undefined;
  readonly completed: boolean;
}

function onTheWay(returning: Returning, { id, history, completed }: Home): ReturnStep {
  const { wayBack, looksBack, doubted } = returning;
  const isTold = history?.status === 'ROLLBACK_SUCCESSFUL';
  const isCertain = id === wayBack || isTold;
  // To be asked for what is there already changes nothing; for what is not, it is the way back.
  if (!isCertain && doubted && wayBack === undefined && looksBack >= looksUntilAsked)
    return { kind: 'update' };
  return { kind: completed && (isCertain || looksBack >= looksUntilBack) ? 'back' : 'waiting' };
}

interface InCharge extends Home {
  readonly failed: boolean;
}

/** Our deployment is in charge, or an old one that is not where it should be. */
function inCharge(returning: Returning, now: InCharge): ReturnStep {
  const { stopped, looksStuck, wayBack, isRestart, countBefore } = returning;
  const { id, history, completed, failed } = now;
  if (wayBack !== undefined && id !== wayBack && looksStuck < looksUntilStuck)
    return { kind: 'waiting' };
  if (stopped && looksStuck < looksUntilStuck) return { kind: 'waiting' };
  if (countBefore === undefined && !completed && !stopped && canStop(history))
    return { kind: 'stop', arn: history?.serviceDeploymentArn ?? '' };
  if (!isRestart) return { kind: 'update' };
  return { kind: completed ? 'same-revision' : failed ? 'not-up' : 'waiting' };
}

function canStop(history: ServiceDeployment | undefined): boolean {
  return history?.serviceDeploymentArn !== undefined && isUnderWay(history);
}
