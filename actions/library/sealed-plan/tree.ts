/** One file to take along: where it is, and where it goes. */
export interface SourceFile {
  /** Relative to the project's top level, divided by slashes. */
  readonly path: string;
  /** Absolute path of the content, links followed. */
  readonly source: string;
  readonly bytes: number;
  readonly executable: boolean;
}

/** What of a project travels with its plan. */
export interface ProjectTree {
  readonly files: readonly SourceFile[];
  readonly emptyFolders: readonly string[];
  /** Paths that nobody can read at apply either, each with its reason; printed. */
  readonly leftOut: readonly string[];
  /** Paths that cannot travel, each with its reason. */
  readonly refused: readonly string[];
}
