import { awsInputs } from '../library/aws/inputs.ts';
import { defineSpec } from '../library/host/spec.ts';
import { oneOffTaskCalls } from '../library/one-off-task/calls.ts';
import { commandField, oneOffTaskInputs } from '../library/one-off-task/inputs.ts';

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
    ...awsInputs,
  },
  outputs: {
    'task-id': 'Id of the ECS task.',
    'task-definition': 'The revision that ran, as family:revision.',
    'exit-code': 'Exit code of the container that decided; empty when it never ran.',
    'last-lines': 'The last lines of the log.',
  },
  calls: oneOffTaskCalls,
  permissions: { 'id-token': 'write, for role-to-assume' },
});
