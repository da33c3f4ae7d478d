import type { CloudFormationProject } from '../cloudformation/project/project.ts';

/** What an action says of a CDK app. */
export interface CdkProject {
  /** Of the stacks, as CloudFormation needs it. */
  readonly stacks: CloudFormationProject;
  /** The command that makes the assembly; undefined for that of `cdk.json`. */
  readonly app: string | undefined;
  /** An assembly that is there already, relative to the directory. */
  readonly out: string | undefined;
  /** Names of stacks; empty for those of the naming contract. */
  readonly names: readonly string[];
  readonly context: ReadonlyMap<string, string>;
  /** The top level of the repository, absolute: up to there the CLI is looked for. */
  readonly root: string;
}
