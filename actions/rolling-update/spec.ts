import { sessionCalls } from '../library/aws/calls.ts';
import { awsInputs } from '../library/aws/inputs.ts';
import { defineSpec } from '../library/host/spec.ts';
import { rolloutCalls } from '../library/rollout/calls.ts';
import { rolloutInputs } from '../library/rollout/request/inputs.ts';
import { rolloutOutputs } from '../library/rollout/tell/outputs.ts';

export const spec = defineSpec({
  name: 'rolling-update',
  description:
    'Brings the services of an environment to a new image, or to registered revisions, together; when one fails, all go back.',
  inputs: { ...rolloutInputs, ...awsInputs },
  outputs: rolloutOutputs,
  calls: [...sessionCalls, ...rolloutCalls],
  permissions: { 'id-token': 'write, for role-to-assume' },
});
