import { sessionCalls } from '../library/aws/calls.ts';
import { awsInputs } from '../library/aws/inputs.ts';
import { defineSpec } from '../library/host/spec.ts';
import { leaseInputs } from '../library/lease/inputs.ts';
import { oneOffTaskCalls } from '../library/one-off-task/calls.ts';
import { commandField, oneOffTaskInputs } from '../library/one-off-task/inputs.ts';
import { oneOffTaskOutputs } from '../library/one-off-task/outputs.ts';

export const spec = defineSpec({
  name: 'migrate',
  description:
    'Brings the database up to date in a one-off task on the new image; its failure stops the release.',
  inputs: {
    ...oneOffTaskInputs,
    command: commandField({
      prose:
        "The command, when it is not the task definition's own: words quoted as in a POSIX shell but without expansion, or a JSON array.",
      required: false,
    }),
    ...leaseInputs,
    ...awsInputs,
  },
  outputs: oneOffTaskOutputs,
  calls: [...sessionCalls, ...oneOffTaskCalls],
  permissions: { 'id-token': 'write, for role-to-assume' },
});
