import { sessionCalls } from '../library/aws/calls.ts';
import { assetCalls } from '../library/engines/cdk/calls.ts';
import { applyingCalls } from '../library/engines/cloudformation/calls.ts';
import { defineSpec } from '../library/host/spec.ts';
import { imageReadCall } from '../library/image-record/calls.ts';
import { inventoryCall } from '../library/inventory/calls.ts';
import { leaseCalls } from '../library/lease/calls.ts';
import { applyEnvInputs } from './request/inputs.ts';

export const spec = defineSpec({
  name: 'apply-env',
  description:
    'Applies a sealed plan, exactly what was approved and at most once; checks or discards one; or ends a lock that was left behind.',
  inputs: applyEnvInputs,
  outputs: {
    applied: '`true` when all of the plan was applied, else `false`.',
    'changed-count': 'How many resources were changed.',
    'unchanged-count': 'How many resources of the plan were not changed.',
    outputs:
      "The tool's outputs as a JSON object, without those that it marks as sensitive; absent when there are none.",
    'plan-digest': "The plan's identity.",
    'approved-by': 'Who approved, divided by commas.',
    'unsaved-state-artifact-id':
      'Artifact with the state that its backend did not take; absent when it took it.',
  },
  calls: [
    ...sessionCalls,
    ...leaseCalls,
    imageReadCall,
    inventoryCall,
    ...applyingCalls,
    ...assetCalls,
    { action: 'kms:Decrypt', need: 'needed', why: 'plan-kms-key: opens the data key of the plan' },
  ],
  post: true,
  permissions: {
    'id-token': "write, for the job's environment and role-to-assume",
    actions: 'read, for the rules of the environment, approvals, and the run that planned',
  },
});
