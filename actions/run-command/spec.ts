import { sessionCalls } from '../library/aws/calls.ts';
import { awsInputs } from '../library/aws/inputs.ts';
import { defineSpec } from '../library/host/spec.ts';
import { leaseOnDemandInputs } from '../library/lease/inputs.ts';
import { oneOffTaskCalls, throwAwayCalls } from '../library/one-off-task/calls.ts';
import { commandField, oneOffTaskInputs } from '../library/one-off-task/inputs.ts';
import { oneOffTaskOutputs } from '../library/one-off-task/outputs.ts';
import { secretsField } from '../library/one-off-task/secrets-field.ts';

export const spec = defineSpec({
  name: 'run-command',
  description:
    "Runs one command in the application's own task definition and network, with its live log.",
  inputs: {
    ...oneOffTaskInputs,
    command: commandField({
      prose:
        'The command: words quoted as in a POSIX shell but without expansion, or a JSON array.',
      required: true,
    }),
    secrets: secretsField(
      'Secrets for this run by reference, one `NAME=<ARN of a secret or parameter>` a line, a secret with an optional `:json-key::`. They are read by ECS, never by this action; a definition that lives only as long as the run is registered for them.',
    ),
    ...leaseOnDemandInputs,
    ...awsInputs,
  },
  outputs: oneOffTaskOutputs,
  calls: [...sessionCalls, ...oneOffTaskCalls, ...throwAwayCalls],
  permissions: { 'id-token': 'write, for role-to-assume' },
});
