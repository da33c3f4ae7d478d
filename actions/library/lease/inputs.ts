import { duration, flag } from '../host/fields.ts';

const timeout = duration({
  prose:
    'How long the lease of the environment is waited for while another job has it; the log says which.',
  default: '30m',
});

/** The inputs of actions that change an environment and therefore take its lease. */
export const leaseInputs = {
  lease: flag({
    prose:
      'Whether the lease of the environment is taken, so that no other job changes it meanwhile. Where no base environment is known there is none, and the log says so.',
    default: 'true',
  }),
  'lease-timeout': timeout,
};

/** The inputs of actions that may do without. */
export const leaseOnDemandInputs = {
  lease: flag({
    prose:
      'Whether the lease of the environment is taken, so that no migration, rollout or apply happens meanwhile. It needs a base environment.',
    default: 'false',
  }),
  'lease-timeout': timeout,
};
