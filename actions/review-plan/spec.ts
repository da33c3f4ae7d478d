import { sessionCalls } from '../library/aws/calls.ts';
import { awsInputs } from '../library/aws/inputs.ts';
import { readingCalls } from '../library/engines/cloudformation/calls.ts';
import { text } from '../library/host/fields.ts';
import { defineSpec, type InputsOf } from '../library/host/spec.ts';
import { environmentInputs } from '../library/naming/inputs.ts';
import { keyInputs, sealInputs } from '../library/sealed-plan/inputs.ts';

export const spec = defineSpec({
  name: 'review-plan',
  description:
    "Verifies a sealed plan in a job that runs none of the project's code, derives again what it changes, writes that to the page, and hands the plan on.",
  inputs: {
    environment: environmentInputs.environment,
    'plan-artifact-id': text({
      prose: 'Output `plan-artifact-id` of the job that planned, in this run.',
      required: true,
      pattern: /^[1-9]\d{0,19}$/,
      allowed: 'the id of an artifact',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
      example: '${{ needs.plan.outputs.id }}',
    }),
    'plan-digest': text({
      prose: 'Output `plan-digest` of the same job.',
      required: true,
      pattern: /^[0-9a-f]{64}$/,
      allowed: '64 hexadecimal digits',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
      example: '${{ needs.plan.outputs.digest }}',
    }),
    'plan-size-limit': sealInputs['plan-size-limit'],
    ...keyInputs,
    ...awsInputs,
  },
  outputs: {
    'plan-artifact-id': 'The same id, of a plan that was verified: what the apply job is to take.',
    'plan-digest': 'The same digest.',
    commit: 'The commit whose files were planned, as the plan says it.',
    counts: 'JSON object: how many resources each thing happens to.',
    dangers: 'How many dangers the page names.',
  },
  calls: [
    ...sessionCalls,
    ...readingCalls,
    {
      action: 'kms:Decrypt',
      need: 'needed',
      why: 'with `plan-kms-key` alone: the key that the plan is encrypted with',
    },
  ],
  permissions: {
    'id-token':
      'write, for the claims of the job that the plan is held against, and for role-to-assume',
  },
});

export type ReviewInputs = InputsOf<typeof spec.inputs>;
