import type { Markdown } from '../text/markdown.ts';

/** Which run of which workflow this is; what idempotency tokens and links are made of. */
export interface RunIdentity {
  readonly runId: string;
  /** Counts from 1; a re-run of the same run has the next number. */
  readonly attempt: string;
  readonly job: string;
  /**
   * Tells the jobs of a matrix, and two calls of one reusable workflow, apart; the same for one job of
   * one attempt. Empty where the runner does not say.
   */
  readonly jobInstance: string;
  /** The step's id, or the name that the runner gives to a step without one. */
  readonly step: string;
  /**
   * Tells the executions of steps apart, also those of two steps inside one composite action, which share
   * `step`; another one in every attempt. Empty where the runner does not say.
   */
  readonly execution: string;
  readonly repository: string;
  readonly actor: string;
  readonly commit: string;
}

/** Where in the repository something is wrong. */
export interface FilePlace {
  /** Relative to the top of the repository. */
  readonly file: string;
  readonly line?: number;
  readonly title: string;
}

/** An output that later steps will not find. */
export interface Unwritten {
  readonly output: string;
  readonly why: string;
}

/**
 * The place where an action runs and reports: GitHub's runner today, a terminal later.
 * Every text is neutralised on its way out: no line printed here can act as a workflow command.
 */
export interface Site {
  readonly identity: RunIdentity;
  /** Prints text, one line per line of it. */
  line(text: string): void;
  /** Prints only when debug logging is on. */
  debug(text: string): void;
  notice(text: string): void;
  warning(text: string): void;
  error(text: string): void;
  /** An error or warning that belongs to a file of the repository: shown beside its line. */
  annotation(level: 'error' | 'warning', text: string, place: FilePlace): void;
  /** Opens a group and closes the one before: groups do not nest on GitHub. */
  openGroup(title: string): void;
  /** Closes the open group, if any. */
  closeGroup(): void;
  /** Hides the value in everything printed from now on. */
  mask(secret: string): void;
  /** Never throws: work that is under way goes on, and the step fails for `unwritten` at its end. */
  output(name: string, value: string): void;
  /** What became of no output, and why. */
  readonly unwritten: readonly Unwritten[];
  /** Never throws: a page that cannot be written is a warning. */
  summary(page: Markdown): Promise<void>;
  /** Leaves a note for later steps of this job. Never throws: without it they know less, and no more. */
  keep(name: string, text: string): void;
  /** The note of that name. Any step of this job may have written it: nothing is decided by it. */
  kept(name: string): string | undefined;
  /**
   * Tells the `post` step of this very step something, also when this process is killed; the last word counts. Never
   * throws: without it that step puts nothing in order.
   */
  tellPost(text: string): void;
  /** In a `post` step: what the step before it told last. */
  readonly toldPost: string | undefined;
  /** A fresh OIDC token of this job for `audience`. */
  idToken(audience: string): Promise<string>;
}
