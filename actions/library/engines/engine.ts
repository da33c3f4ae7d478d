import type { ChangeSummary } from '../review/change-summary.ts';
import type { PlanOptions } from '../review/planned-changes.ts';
import { type Problem, RemoteError } from '../text/errors.ts';

/** Which program made a plan: another one must not apply it. */
export interface ToolIdentity {
  readonly tool: 'terraform' | 'opentofu';
  /** `1.11.4`, as the tool says it. */
  readonly version: string;
  /** `linux_amd64`: operating system and architecture. */
  readonly platform: string;
}

/** What a plan starts from. Compared member by member: any difference means that somebody applied in between. */
export type StartingState = Readonly<Record<string, string | number>>;

export interface PlanRequest {
  readonly options: PlanOptions;
  /** Where the plan is saved: an absolute path outside of the project. */
  readonly planFile: string;
  /** 32 random bytes for this plan alone: hides what is secret in the summary. */
  readonly maskKey: Uint8Array;
  /** The lock file that was last applied, to show which providers change. */
  readonly earlierLockFile?: string;
}

/** A plan that a tool saved, with all that its summary is derived from. */
export type SavedPlan = PlanRequest;

export interface Planned {
  readonly hasChanges: boolean;
  readonly summary: ChangeSummary;
  readonly startingState: StartingState;
  /** SHA-256 of the file that pins providers, in hex; absent where the project has none. */
  readonly lockFileHash?: string;
  /** What a reader should know and no refusal depends on, such as a file that was looked for in vain. */
  readonly notes: readonly string[];
}

/** How far an apply is. */
export interface Progress {
  /** Steps that came to their end, and all steps: a replacement is two. */
  readonly done: number;
  readonly total: number;
  /** What is under way, longest first; `sinceMs` is milliseconds since the epoch. */
  readonly running: readonly { readonly address: string; readonly sinceMs: number }[];
  /** What has just happened, for the log. */
  readonly line: string;
}

/** Where a run of a tool can be found by a later step, when this one had to go. */
export interface Trace {
  readonly pid: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ApplyFollower {
  onStarted(trace: Trace): void;
  onProgress(progress: Progress): void;
}

export interface AppliedOutput {
  readonly name: string;
  readonly sensitive: boolean;
  /** Absent when it is sensitive: the tool itself does not tell it. */
  readonly value?: unknown;
}

/** How an apply ended. A failed one may have changed things: `changed` and `notChanged` are addresses. */
export interface Applied {
  readonly changed: readonly string[];
  readonly notChanged: readonly string[];
  readonly outputs: readonly AppliedOutput[];
  readonly failure?: ApplyFailure;
}

export interface ApplyFailure {
  readonly problems: readonly Problem[];
  /** The resource that failed first, where one did. */
  readonly first?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The state that could not be written where it belongs: to be kept, encrypted, and pushed. */
  readonly unsavedState?: string;
}

/** What a tool says is wrong, with the place in the project where it says so. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  readonly address?: string;
  /** Relative to the working directory. */
  readonly file?: string;
  readonly line?: number;
}

/** A tool failed, and said why: each diagnostic with a file belongs there as an annotation. */
export class ToolError extends RemoteError {
  readonly diagnostics: readonly Diagnostic[];

  constructor(problems: readonly Problem[], diagnostics: readonly Diagnostic[]) {
    super(problems);
    this.diagnostics = diagnostics;
  }
}

/**
 * A tool that plans and applies. Every method may throw a UserError (the project or its settings are wrong), a
 * RefusedError (what this suite does not do) or a ToolError.
 */
export interface Engine {
  identify(): Promise<ToolIdentity>;
  /** Makes a project ready, plans and saves the plan. Writes nothing but the state's lock. */
  plan(request: PlanRequest): Promise<Planned>;
  /** The summary, from the saved plan alone: needs providers, and neither credentials nor state. */
  summarise(saved: SavedPlan): Promise<ChangeSummary>;
  /**
   * What a plan would start from now. Asked before `summarise` and `apply`, it makes the project ready for both, so
   * that providers are only checked once.
   */
  startingState(): Promise<StartingState>;
  /** Applies exactly the saved plan. A failure is an answer, as it has to be told what was changed. */
  apply(saved: SavedPlan, follower: ApplyFollower): Promise<Applied>;
  /** Releases a lock that nobody holds any more, by its id. */
  unlock(id: string): Promise<void>;
}
