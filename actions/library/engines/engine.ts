import type { ImageOfRecord } from '../image-record/read.ts';
import type { ChangeSummary } from '../review/change-summary.ts';
import type { PlanOptions } from '../review/planned-changes.ts';
import type { Json } from '../sealed-plan/json.ts';
import type { PlanAsset } from '../sealed-plan/private-schema.ts';
import type { KnownProcess } from '../system/process.ts';
import { type Problem, RemoteError } from '../text/errors.ts';

/** The tools whose plans are made, sealed and applied; each is opened by its kind (`kind.ts`). */
export const tools = ['terraform', 'opentofu', 'cloudformation', 'cdk'] as const;
export type Tool = (typeof tools)[number];

/**
 * Which program made a plan: another one must not apply it. Where the cloud applies and no program does, it is what
 * the plan says, whatever machine asks.
 */
export interface ToolIdentity {
  readonly tool: Tool;
  /** `1.11.4`, as the tool says it. */
  readonly version: string;
  /** `linux_amd64`: operating system and architecture. */
  readonly platform: string;
}

/** What a plan starts from. Compared member by member: any difference means that somebody applied in between. */
export type StartingState = { readonly [name: string]: Json };

export interface PlanRequest {
  readonly options: PlanOptions;
  /** A folder of ours, outside of the project and empty: all files in it travel with the plan. */
  readonly folder: string;
  /** 32 random bytes for this plan alone: hides what is secret in the summary. */
  readonly maskKey: Uint8Array;
  /** Those of the environment's services when it was planned. */
  readonly images?: readonly ImageOfRecord[];
}

/** A plan that was made or opened again: the same folder, with the files that planning left there. */
export interface SavedPlan extends PlanRequest {
  /** What it refers to by name, in the versions that were planned with; absent where it was made a moment ago. */
  readonly assets?: readonly PlanAsset[];
}

export interface Planned {
  readonly hasChanges: boolean;
  readonly summary: ChangeSummary;
  readonly startingState: StartingState;
  /** SHA-256 of the file that pins providers, in hex; absent where the project has none. */
  readonly lockFileHash?: string;
  /** What the plan refers to by name and means in one version; empty where its own files pin all. */
  readonly assets: readonly PlanAsset[];
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
export interface Trace extends KnownProcess {
  /** Files that it prints to. */
  readonly stdout: string;
  readonly stderr: string;
  /** Where an apply leaves a state that its backend does not take. */
  readonly unsavedState?: {
    readonly file: string;
    /** When what lay there before was written, in milliseconds since the epoch; null when nothing did. */
    readonly before: number | null;
  };
}

/** An operation that the cloud carries out by itself, and how a later step finds what became of it. */
export interface CloudTrace {
  /** Of the stack. */
  readonly name: string;
  /** Of the call that begins it. */
  readonly token: string;
  /** The stack's newest event before that call; absent where it had none. */
  readonly newestBefore?: string;
}

/** What became of one stack of an apply that nobody followed to its end. */
export interface CloudAfterwards {
  readonly outcome: 'complete' | 'goes-on' | 'undone' | 'not-begun' | 'not-known';
  readonly what: string;
  /** What to do, commands in it. */
  readonly next?: string | undefined;
}

/** What came of an apply that nobody followed to its end, by what its tool printed until now. */
export interface Afterwards {
  /** With a failure unless the tool said that all is done. */
  readonly applied: Applied;
  /** Addresses that were under way when it printed last. */
  readonly running: readonly string[];
}

/** Who holds the tool's own lock, as far as its backend tells: all but the id may be empty. */
export interface LockHolder {
  readonly id: string;
  readonly who: string;
  /** As the tool prints it. */
  readonly since: string;
  readonly operation: string;
}

export interface ApplyFollower {
  onStarted(trace: Trace): void;
  onProgress(progress: Progress): void;
  /** Told before the cloud is asked for it, so that it is known also when this process is killed. */
  onCloud?(trace: CloudTrace): void;
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
  /** Not to its end, or not at all. */
  readonly notChanged: readonly string[];
  /** Those that were begun, and failed or were stopped: what they stand for may exist. Absent: there is none. */
  readonly unfinished?: readonly string[];
  readonly outputs: readonly AppliedOutput[];
  readonly failure?: ApplyFailure;
  /** What goes on by itself in the cloud, after a cancel or when the time is over. */
  readonly goesOn?: readonly GoesOn[];
  /** What was to be deleted and stays, because its own policy says so: in words. */
  readonly retained?: readonly string[];
  /**
   * Surely nothing was begun, and what stood in the way passes (a lock, a busy stack, a right that is missing): the
   * same plan can be applied then. Absent where anything may have changed, and where only a new plan helps.
   */
  readonly untouched?: true;
}

export interface GoesOn {
  /** `updates the stack adhoc-app-alpha`. */
  readonly what: string;
  /** The command that shows it or stops it. */
  readonly next: string;
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
  /** What the project looked up in vain, and the names that it has for where it looked. */
  readonly missingKey?: { readonly key: string; readonly of: readonly string[] };
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
 * Makes plans. Every method, here and below, may throw a UserError (the project or its settings are wrong), a
 * RefusedError (what this suite does not do) or a ToolError.
 */
export interface Planner {
  identify(): Promise<ToolIdentity>;
  /**
   * Makes a project ready, plans, and saves the plan in the folder of the request. Writes nothing but what the tool
   * cannot plan without: the state's lock, change sets of our own, new assets.
   */
  plan(request: PlanRequest): Promise<Planned>;
  /** Takes back what a plan that is not handed on left with the cloud. Absent where no plan leaves anything. */
  abandon?(request: PlanRequest): Promise<void>;
  /** Its settings that an applier has to be told again, beside the options of the plan; sealed, and not secret. */
  sealedOptions(): { readonly [name: string]: Json };
}

/** Works with a saved plan. */
export interface Applier {
  /** Below the top level of the repository: where the files lie that its diagnostics name. */
  readonly directory: string;
  identify(): Promise<ToolIdentity>;
  /** The summary, from the saved plan or from where it lies in the cloud: the same bytes as when it was planned. */
  summarise(saved: SavedPlan): Promise<ChangeSummary>;
  /** What the plan would start from now. Asked before `summarise` and `apply`, it makes the tool ready for both. */
  startingState(saved: SavedPlan): Promise<StartingState>;
  /** The assets of a plan as they are now; one that is gone is left out. */
  assetsNow(assets: readonly PlanAsset[]): Promise<readonly PlanAsset[]>;
  /** SHA-256 of the lock file that the tool would use now, in hex; null where there is none. */
  lockFileHash(): string | null;
  /** Applies exactly the saved plan. A failure is an answer, as it has to be told what was changed. */
  apply(saved: SavedPlan, follower: ApplyFollower): Promise<Applied>;
  /** What destroying the environment must know of the settings. Anybody may read it: no setting that may be a secret. */
  destroyKit(): { readonly [name: string]: Json };
  /** Read from the files of a tool that has ended or goes on. Absent where no tool of this machine applies. */
  afterwards?(saved: Pick<SavedPlan, 'folder'>, trace: Trace): Promise<Afterwards>;
  /** Who holds the tool's own lock in a project that was made ready before; undefined when it is free. */
  lockHolder?(): Promise<LockHolder | undefined>;
  /** Releases a lock that nobody holds any more, by its id. Absent where the tool has none of its own. */
  unlock?(id: string): Promise<void>;
  /** Removes what of a plan lies with the cloud, and says what that was. Absent where nothing of it does. */
  discard?(saved: SavedPlan): Promise<readonly string[]>;
}

/** A tool that plans and applies. */
export interface Engine extends Planner, Applier {}
