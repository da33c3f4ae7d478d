import type { Aws } from '../aws/aws.ts';
import type { Parts } from '../aws/parts.ts';
import type { InputsOf } from '../host/spec.ts';
import type { OpenedPlan } from '../sealed-plan/here.ts';
import type { PrivateFolder } from '../system/private-folder.ts';
import type { Problem } from '../text/errors.ts';
import type { Applier, CloudAfterwards, CloudTrace, Engine } from './engine.ts';
import type { engineInputs } from './inputs.ts';
import type { ProjectPlace } from './project-place.ts';

/** What an action says of its tool and project. */
export interface EngineWish extends InputsOf<typeof engineInputs> {
  readonly environment: string;
  readonly kind: 'ad-hoc' | 'prod';
  readonly layer: 'base' | 'app';
  readonly variableFiles: readonly string[];
  readonly roleToAssume: string | undefined;
}

/** What an apply says of its tool, beside what is sealed. */
export type ApplyWish = Pick<
  EngineWish,
  'variables' | 'parallelism' | 'lockTimeout' | 'childEnvironment' | 'roleToAssume'
>;

/** A plan whose seal is whole, and how it is worked with. */
export interface SealedWish {
  readonly plan: OpenedPlan;
  /** Absent where a plan is only read: its tool then gets no credential of any kind. */
  readonly apply?: ApplyWish;
}

/** What every engine works with. */
export interface EngineParts extends Parts {
  /** For files of this step. */
  readonly folder: PrivateFolder;
  /** All variables of the job, to choose from for a child. */
  readonly variables: ReadonlyMap<string, string>;
}

/** The same, and where the project lies. */
export interface PlannerParts extends EngineParts {
  readonly place: ProjectPlace;
}

/** The engine of a plan whose project lies below `root`. */
export type ApplierAt = (root: string) => Applier;

/** What an apply that was killed had begun with the cloud. */
export interface CloudLeft {
  /** Of the plan. */
  readonly folder: string;
  readonly begun: readonly CloudTrace[];
}

/** How the engine of a tool is opened. Credentials of its children are good until the work is over. */
export interface Kind {
  /** Whether the project is read again when a plan is applied, and so travels with it, to the same path. */
  readonly needsProject: boolean;
  /** What is among the job's variables, by name, that would change a plan behind its inputs' back. */
  environmentProblems(names: Iterable<string>): Problem[];
  withEngine<T>(
    wish: EngineWish,
    parts: PlannerParts,
    work: (engine: Engine) => Promise<T>,
  ): Promise<T>;
  /** @throws RefusedError `plan-format-unknown` for sealed options that are not this tool's. */
  withApplier<T>(
    wish: SealedWish,
    parts: EngineParts,
    work: (at: ApplierAt) => Promise<T>,
  ): Promise<T>;
  /** How it stands with all that such an apply was to do. Absent where the cloud does nothing by itself. */
  cloudAfterwards?(left: CloudLeft, aws: Aws): Promise<readonly CloudAfterwards[]>;
}
