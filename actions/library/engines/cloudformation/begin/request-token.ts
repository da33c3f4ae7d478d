import { createHmac } from 'node:crypto';
import type { SavedStack } from '../saved-plan/saved-plan.ts';

/**
 * The token under which CloudFormation begins an operation at most once, and which all of its events have: the same
 * for a plan and a stack however often it is asked. The mask key is of one plan alone, and does not show in it.
 * At most 128 characters: https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ExecuteChangeSet.html
 */
export function requestToken({ id, changeSet }: SavedStack, maskKey: Uint8Array): string {
  const digest = createHmac('sha256', maskKey)
    .update(`token ${changeSet ?? id}`)
    .digest('hex');
  return `adhoc-${digest}`;
}
