/**
 * One thing that is wrong, told so that the reader can mend it.
 * `code` is stable: it is documented in docs/troubleshooting.md and is the `failure-code` output.
 */
export interface Problem {
  readonly code: string;
  /** What failed, with the value seen and what is allowed instead. */
  readonly what: string;
  /** The YAML line to write or the command to run. */
  readonly remedy?: string;
  /** What the remedy says to write, whole and alone, so that it can be copied. */
  readonly snippet?: string;
}

/** Whose turn it is: every error that we mean to show is one of the subclasses. */
export abstract class ReportedError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: Problem | readonly Problem[], options?: ErrorOptions) {
    const list = Array.isArray(problems) ? (problems as readonly Problem[]) : [problems as Problem];
    super(list.map((problem) => problem.what).join('\n'), options);
    this.problems = list;
    this.name = new.target.name;
  }

  /** The stable codes, in order, without repetition, joined by commas. */
  get code(): string {
    return [...new Set(this.problems.map((problem) => problem.code))].join(',');
  }
}

/** The workflow, its inputs or the names in them are wrong: mend them and run again. */
export class UserError extends ReportedError {}

/** A guard said no. */
export class RefusedError extends ReportedError {}

/** AWS, GitHub or a tool failed or refused; nothing in the workflow file is known to be wrong. */
export class RemoteError extends ReportedError {}

/** The problems of a UserError that `work` throws; none when it throws nothing. */
export function problemsIn(work: () => unknown): readonly Problem[] {
  try {
    work();
    return [];
  } catch (thrown) {
    if (thrown instanceof UserError) return thrown.problems;
    throw thrown;
  }
}

/** The message of whatever was thrown. Node's own AggregateError, for a host with several addresses, has none. */
export function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  if (thrown.message !== '') return thrown.message;
  const parts = thrown instanceof AggregateError ? thrown.errors.map(messageOf) : [];
  return parts.length > 0 ? parts.join('; ') : thrown.name;
}
