import { readCdkAssets } from './cdk-assets.ts';
import { changeStatements } from './changes.ts';
import type { Scope } from './scope.ts';
import { type Policy, policy } from './statement.ts';
import { readOthers } from './template-parameters.ts';

/** What CloudFormation itself may do with the role that change sets are made for: it reads templates of nested stacks, too. */
export function executionPolicyOf(scope: Scope): Policy {
  const ofCdk = scope.tools.includes('cdk') ? readCdkAssets(scope) : [];
  return policy([...changeStatements(scope), readOthers(scope), ...ofCdk]);
}
