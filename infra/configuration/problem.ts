/** One thing that is wrong with a configuration. */
export interface Problem {
  /** What is wrong, with the value seen and what is allowed. */
  readonly what: string;
  /** The line to write, or what else mends it. */
  readonly remedy: string;
}

/** Everything that is wrong with one file. */
export class ConfigurationError extends Error {
  readonly problems: readonly Problem[];

  constructor(file: string, problems: readonly Problem[]) {
    const told = problems.map(({ what, remedy }) => `- ${what}\n  ${remedy}`);
    super(`${file} cannot be used:\n${told.join('\n')}`);
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}
