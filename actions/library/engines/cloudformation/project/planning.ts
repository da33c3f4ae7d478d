import type { Parts } from '../../../aws/parts.ts';
import type { ToolIdentity } from '../../engine.ts';
import type { PinId } from './pins.ts';
import type { CloudFormationProject } from './project.ts';
import { type Project, wantedStacks } from './stacks.ts';

/** What planning works with. */
export interface Planning extends Pick<Parts, 'aws' | 'clock' | 'signal' | 'site'> {
  readonly project: CloudFormationProject;
  readonly tool: StackTool;
  /** Absent where the project holds the templates themselves. */
  readonly made?: MadeStacks;
}

/** What stacks are written with. */
export type StackTool = 'cloudformation' | 'cdk';

/** Stacks that a tool made of its own project. */
export interface MadeStacks extends Project {
  /** Brings what the templates refer to where AWS reads it, once, and says what that is. */
  deliver(): Promise<readonly PinId[]>;
}

/** In the order in which they are worked off. */
export function stackNames({ made, project }: Planning): string[] {
  return made ? made.stacks.map(({ name }) => name) : [...wantedStacks(project).keys()];
}

/** What the names of an environment's change sets begin with. */
export function changeSetPrefix(environment: string): string {
  return `adhoc-${environment}-`;
}

/** The version of the API that makes and executes change sets: what applies is the cloud, on any machine. */
export const identity = {
  tool: 'cloudformation',
  version: '2010-05-15',
  platform: 'aws',
} as const satisfies ToolIdentity;
