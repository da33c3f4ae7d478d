import type { Call } from '../host/spec.ts';

/** The call behind the list of a base's environments, beside that which reads below a path. */
export const inventoryCall: Call = {
  action: 'ssm:DescribeParameters',
  need: 'with-input',
  why: '`operation: destroy` of the layer base: which environments stand on it',
};
