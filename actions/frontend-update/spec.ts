import { sessionCalls } from '../library/aws/calls.ts';
import { awsInputs } from '../library/aws/inputs.ts';
import { duration, list } from '../library/host/fields.ts';
import { defineSpec } from '../library/host/spec.ts';
import { frontendRole } from '../library/naming/names.ts';
import { rolloutCalls } from '../library/rollout/calls.ts';
import { rolloutInputs, serviceItem } from '../library/rollout/request/inputs.ts';
import { rolloutOutputs } from '../library/rollout/tell/outputs.ts';

export const spec = defineSpec({
  name: 'frontend-update',
  description:
    'Brings the frontend of an environment to a new image, or to a revision; when it fails, it goes back.',
  inputs: {
    ...rolloutInputs,
    services: list({
      ...serviceItem,
      prose:
        'Services of the frontend, by their names with or without `<environment>-`; several are rolled together. Default: `web-ui`.',
      example: frontendRole,
    }),
    timeout: duration({
      prose: 'How long the frontend may take to become stable.',
      default: '15m',
    }),
    ...awsInputs,
  },
  outputs: rolloutOutputs,
  calls: [...sessionCalls, ...rolloutCalls],
  permissions: { 'id-token': 'write, for role-to-assume' },
});
