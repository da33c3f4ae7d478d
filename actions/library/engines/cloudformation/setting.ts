import type { Parts } from '../../aws/parts.ts';
import type { ToolIdentity } from '../engine.ts';
import type { CloudFormationProject } from './project.ts';

/** What planning works with. */
export interface Planning extends Pick<Parts, 'aws' | 'clock' | 'signal' | 'site'> {
  readonly project: CloudFormationProject;
}

/** What the names of an environment's change sets begin with. */
export function changeSetPrefix(environment: string): string {
  return `adhoc-${environment}-`;
}

/** The version of the API that makes and executes change sets: what applies is the cloud, on any machine. */
export const identity: ToolIdentity = {
  tool: 'cloudformation',
  version: '2010-05-15',
  platform: 'aws',
};
