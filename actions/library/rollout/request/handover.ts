import { isRevisionName } from '../revision/revision-input.ts';

/**
 * A rollout as one job hands it to another one: which deployments are its own, and what was before.
 * There is no ARN in it: an account id may be masked, and GitHub drops outputs with what is masked.
 */
export interface Handover {
  readonly environment: string;
  readonly cluster: string;
  readonly services: readonly HandedService[];
}

/** One service that was changed. */
export interface HandedService {
  readonly name: string;
  /** The id of the deployment: `ecs-svc/...`. */
  readonly deployment: string;
  /** `family:revision` that ran before; absent: nothing of it was ever stable. */
  readonly from?: string;
  /** `family:revision` that is rolled out. */
  readonly to: string;
  /** The deployments that were there before. */
  readonly known: readonly string[];
  /** The desired count that it goes back to, where the rollout changed it. */
  readonly count?: number;
  /** The id of the PAUSE hook at which it was left, which `operation: continue` answers. */
  readonly pause?: string;
}

/** What such an output says; undefined: it is none. */
export function parseHandover(text: string): Handover | undefined {
  const value = jsonOf(text);
  if (!isObject(value) || !isText(value.environment) || !isText(value.cluster)) return undefined;
  const { environment, cluster, services } = value;
  if (!Array.isArray(services) || services.length === 0 || !services.every(isHanded))
    return undefined;
  return { environment, cluster, services };
}

function isHanded(value: unknown): value is HandedService {
  if (!isObject(value)) return false;
  const { name, deployment, from, to, known, count, pause } = value;
  return (
    [name, deployment].every(isText) &&
    isRevision(to) &&
    (from === undefined || isRevision(from)) &&
    (count === undefined || count === 0) &&
    (pause === undefined || isText(pause)) &&
    Array.isArray(known) &&
    known.every(isText)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Whether it is a text as the ids and names of AWS are. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && /^[\w:/.-]{1,400}$/.test(value);
}

/** `family:revision`: a family alone would mean whatever is newest of it. */
function isRevision(value: unknown): value is string {
  return isText(value) && isRevisionName(value);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
