import { sessionCalls } from '../library/aws/calls.ts';
import { awsInputs } from '../library/aws/inputs.ts';
import { assetCalls } from '../library/engines/cdk/calls.ts';
import { cdkInputs } from '../library/engines/cdk/inputs.ts';
import { planningCalls } from '../library/engines/cloudformation/calls.ts';
import { cloudFormationInputs } from '../library/engines/cloudformation/inputs.ts';
import { forTools } from '../library/engines/for-tools.ts';
import { engineInputs, planOptionInputs } from '../library/engines/inputs.ts';
import { defineSpec, type InputsOf } from '../library/host/spec.ts';
import { imageReadCall } from '../library/image-record/calls.ts';
import {
  imagesContextInput,
  imagesInput,
  imagesVariableInput,
} from '../library/image-record/given.ts';
import { inventoryCall } from '../library/inventory/calls.ts';
import { environmentInputs, kindInput } from '../library/naming/inputs.ts';
import { protectionInputs } from '../library/review/inputs.ts';
import { keyInputs, pathInputs, sealInputs } from '../library/sealed-plan/inputs.ts';
import { layerInput } from './layer.ts';

export const spec = defineSpec({
  name: 'plan-env',
  description:
    'Plans infrastructure with Terraform, OpenTofu, CloudFormation or the CDK, writes what changes to the page, and seals the plan, so that what is approved is what is applied.',
  inputs: {
    environment: environmentInputs.environment,
    'base-environment': {
      ...environmentInputs['base-environment'],
      prose:
        'Name of the base environment that it stands on; sealed with the plan. Without it the tag `adhoc:base` of the cluster `<environment>-cluster` is used; the layer base is its own.',
    },
    kind: kindInput,
    layer: layerInput,
    ...engineInputs,
    ...planOptionInputs,
    ...cloudFormationInputs,
    ...cdkInputs,
    images: imagesInput,
    ...forTools(['terraform', 'opentofu'], imagesVariableInput),
    ...forTools(['cdk'], imagesContextInput),
    ...protectionInputs,
    ...sealInputs,
    ...keyInputs,
    ...pathInputs,
    ...awsInputs,
  },
  outputs: {
    'plan-artifact-id':
      'Id of the artifact that is the plan; empty when nothing changes, and for `operation: drift`.',
    'plan-digest': 'SHA-256 of its manifest, in 64 hexadecimal digits: the identity of the plan.',
    'has-changes':
      '`true` or `false`; for `operation: drift` whether something was changed outside.',
    counts: 'JSON object: how many resources each thing happens to.',
    dangers: 'How many dangers the page names.',
  },
  calls: [
    ...sessionCalls,
    {
      action: 'ecs:DescribeClusters',
      need: 'optional',
      why: 'without `base-environment`: the tag `adhoc:base` of the cluster',
    },
    imageReadCall,
    inventoryCall,
    ...planningCalls,
    ...assetCalls,
    {
      action: 'kms:GenerateDataKey',
      need: 'needed',
      why: 'with `plan-kms-key` alone: the key that the plan is encrypted with, before the tool is started',
    },
  ],
  permissions: {
    'id-token': 'write, for the claims of the job that are sealed, and for role-to-assume',
    contents: 'read, for the checkout before this step',
  },
});

export type PlanInputs = InputsOf<typeof spec.inputs>;
