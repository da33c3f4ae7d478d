import type { InputsOf } from '../host/spec.ts';
import { parseWanted, type WantedImages } from '../image/wanted.ts';
import type { LeaseNeed } from '../lease/wish.ts';
import { clusterName, updateTaskFamilies } from '../naming/names.ts';
import type { PlacementRequest } from '../placement/request.ts';
import type { oneOffTaskInputs } from './inputs.ts';

/** One run of one command, as the user asked for it and the naming contract completed it. */
export interface TaskRequest extends PlacementRequest {
  /** Family, `family:revision` or ARN; undefined: the active one of `families`. */
  readonly task: string | undefined;
  readonly families: readonly string[];
  readonly container: string | undefined;
  /** Empty: the definition's own. */
  readonly command: readonly string[];
  readonly images: WantedImages;
  readonly environmentVariables: ReadonlyMap<string, string>;
  /** ARNs by the variable that gets the value. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly timeoutMs: number;
  readonly expectedExitCodes: readonly number[];
  readonly requireLogs: boolean;
  /** The role that the step takes on, for the log; undefined: the credentials of the environment. */
  readonly roleToAssume?: string | undefined;
  readonly lease: LeaseNeed;
  readonly leaseTimeoutMs: number;
  /** Each execution of a step starts a task of its own; otherwise an attempt starts one. */
  readonly eachExecution: boolean;
}

/** The inputs of an action that runs a one-off task, with what only some of them have. */
export type TaskInputs = InputsOf<typeof oneOffTaskInputs> & {
  readonly command: readonly string[];
  readonly secrets?: ReadonlyMap<string, string>;
  readonly roleToAssume?: string | undefined;
  readonly lease: boolean;
  readonly leaseTimeout: number;
};

/** Completes the inputs by the naming contract. */
export function requestOf(inputs: TaskInputs): TaskRequest {
  return {
    ...inputs,
    cluster: inputs.cluster ?? clusterName(inputs.environment),
    families: updateTaskFamilies(inputs.environment),
    images: parseWanted(inputs.image, { name: 'image' }),
    secrets: inputs.secrets ?? new Map<string, string>(),
    timeoutMs: inputs.timeout,
    expectedExitCodes: inputs.expectedExitCodes.map(Number),
    lease: inputs.lease ? 'where-known' : 'waived',
    leaseTimeoutMs: inputs.leaseTimeout,
    eachExecution: false,
  };
}
