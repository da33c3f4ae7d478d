import type { Call } from '../host/spec.ts';

/** The AWS calls behind a lease. */
export const leaseCalls: readonly Call[] = [
  { action: 'ssm:GetParameter', need: 'needed', why: 'who holds the lease of the environment' },
  { action: 'ssm:PutParameter', need: 'needed', why: 'takes the lease, and renews it' },
  { action: 'ssm:DeleteParameter', need: 'needed', why: 'gives the lease back' },
];
