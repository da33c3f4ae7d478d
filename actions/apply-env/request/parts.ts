import type { Aws } from '../../library/aws/aws.ts';
import type { GitHubApi } from '../../library/github/api.ts';
import type { Site } from '../../library/host/site.ts';
import type { InputsOf } from '../../library/host/spec.ts';
import type { Trail } from '../../library/host/trail.ts';
import type { Clock } from '../../library/system/clock.ts';
import type { Machine } from '../../library/system/machine.ts';
import type { PrivateFolder } from '../../library/system/private-folder.ts';
import type { applyEnvInputs } from './inputs.ts';
import type { Leavings } from './leavings.ts';

export type Inputs = InputsOf<typeof applyEnvInputs>;

/** What an apply needs around it. */
export interface Surroundings {
  /** The action's name. */
  readonly action: string;
  readonly site: Site;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly trail: Trail;
  readonly github: GitHubApi;
  readonly machine: Machine;
  /** AWS is asked for nothing before the gate is open. */
  openAws(): Promise<Aws>;
}

/** The same behind the gate. */
export interface ApplyParts extends Surroundings {
  readonly inputs: Inputs;
  readonly aws: Aws;
  readonly leavings: Leavings;
  /** Files for our eyes alone, gone with this step. */
  readonly folder: PrivateFolder;
}

/** What the `post` step needs around it. */
export type PostParts = Omit<Surroundings, 'github'> & Pick<ApplyParts, 'inputs'>;

/** The same with what only some of its work needs. */
export type ReachingParts = PostParts &
  Pick<ApplyParts, 'folder'> & { readonly aws: Aws | undefined };
