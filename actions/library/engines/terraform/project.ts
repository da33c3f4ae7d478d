/** A project and how it is to be planned: the inputs of an action, read and completed. */
export interface Project {
  /** Absolute: where the tool is started. */
  readonly directory: string;
  /** The same below the top level of its repository, divided by slashes; empty for the top level itself. */
  readonly below: string;
  /** For messages: as the workflow names it. */
  readonly directoryName: string;
  readonly environment: string;
  readonly kind: 'ad-hoc' | 'prod';
  readonly layer: 'base' | 'app';
  /** `key=value` or the name of a file, in which `{environment}` stands for the environment. */
  readonly backendConfig: readonly string[];
  /** One that exists, as none is created while planning; `{environment}` stands for the environment. */
  readonly workspace?: string;
  readonly variables: ReadonlyMap<string, string>;
  /** Relative to the directory. */
  readonly variableFiles: readonly string[];
  /** How long to wait for the state's lock, in milliseconds. */
  readonly lockTimeoutMs: number;
  /** How many things the tool does at once; absent: its own default. */
  readonly parallelism?: number;
  /** The lock file that was last applied, to show which providers change. */
  readonly earlierLockFile?: string;
}
