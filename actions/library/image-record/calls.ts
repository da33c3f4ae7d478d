import type { Call } from '../host/spec.ts';

/** The AWS calls behind images of record. */
export const imageRecordCalls: readonly Call[] = [
  {
    action: 'ssm:GetParameters',
    need: 'optional',
    why: 'with `record-images`: an image of record that is so already is not written again',
  },
  {
    action: 'ssm:PutParameter',
    need: 'with-input',
    why: '`record-images`: writes the images of record',
  },
];

/** The call that reads those of a whole environment. */
export const imageReadCall: Call = {
  action: 'ssm:GetParametersByPath',
  need: 'needed',
  why: 'the images of record, which a plan is bound to',
};
