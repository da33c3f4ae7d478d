import type { Values } from './parameter-file.ts';

/** What an action says of its stacks. */
export interface CloudFormationProject {
  /** Absolute. */
  readonly directory: string;
  /** As the workflow names it. */
  readonly directoryName: string;
  readonly environment: string;
  readonly baseEnvironment: string | undefined;
  readonly kind: 'ad-hoc' | 'prod';
  readonly layer: 'base' | 'app';
  /** `owner/name`, for the tag. */
  readonly repository: string;
  /** Paths of templates by names of stacks, in order; empty for the one stack of the naming contract. */
  readonly stacks: ReadonlyMap<string, string>;
  /** The template of that one. */
  readonly template: string;
  readonly parameterFiles: readonly string[];
  readonly parameters: Values;
  readonly capabilities: readonly string[];
  /** Beside those that tell whose the stack is. */
  readonly stackTags: Values;
  /** ARN of the role that CloudFormation works with. */
  readonly executionRole: string | undefined;
}
