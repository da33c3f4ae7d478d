import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { type Kind, prefixOf } from '../permissions/scope.ts';

/** Encrypts the plans of a kind. Who may use it is said by the policies of the roles. */
export function addPlanKey(stack: Stack, kind: Kind): Key {
  const prefix = prefixOf({ kind });
  return new Key(stack, `${prefix}-plans`, {
    alias: `alias/${prefix}-plans`,
    description: `Plans of ${kind} environments`,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}
