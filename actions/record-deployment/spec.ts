import { choice, text } from '../library/host/fields.ts';
import { defineSpec, type InputsOf } from '../library/host/spec.ts';
import { environmentInputs } from '../library/naming/inputs.ts';
import { outcomeProblems, outcomes } from './needs.ts';

export const spec = defineSpec({
  name: 'record-deployment',
  description:
    "Files a deployment of an environment with GitHub, says how it ended, and takes an environment's deployments out of use when it is gone. What GitHub does not take is a warning: a record fails no deployment.",
  inputs: {
    operation: choice(['begin', 'end', 'retire'], {
      prose:
        '`begin` files a deployment that is in progress; `end` says how it ended; `retire` makes all deployments of the environment inactive.',
      required: true,
    }),
    environment: environmentInputs.environment,
    commit: text({
      prose: 'For `begin`: the commit that is deployed. Default: that of the run.',
      pattern: /^[0-9a-f]{40}$/,
      allowed: 'all 40 digits of a commit',
      example: '1f0c5d8e3b7a9c2d4e6f8a0b1c3d5e7f9a1b3c5d',
    }),
    'deployment-id': text({
      prose:
        'For `end`: the output of the step that began. Where it is empty nothing was filed, and there is nothing to say.',
      pattern: /^[1-9]\d{0,19}$/,
      allowed: 'the id of a deployment',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
      example: '${{ steps.record.outputs.deployment-id }}',
    }),
    outcome: {
      ...choice(outcomes, {
        prose: 'For `end`: how the job stands.',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
        example: '${{ job.status }}',
      }),
      crossCheck: outcomeProblems,
    },
    url: text({
      prose:
        'For `end`: the address of the environment, behind the button "View deployment". What is no address is left out, with a warning: how it ended is said all the same.',
      example: 'https://alpha.example.com',
    }),
    'github-token': text({
      prose: 'The token that the record is written with: `deployments: write`.',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
      default: '${{ github.token }}',
    }),
  },
  outputs: {
    'deployment-id': 'Id of the deployment that was filed; empty when GitHub did not take it.',
    recorded: '`true` when GitHub has all that was to be said, else `false`.',
  },
  calls: [],
  permissions: { deployments: 'write, to file deployments and what became of them' },
});

export type RecordInputs = InputsOf<typeof spec.inputs>;
