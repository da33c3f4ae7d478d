import type { Call } from '../host/spec.ts';

/** The AWS calls behind every session. AWS asks no policy of the role for either of them. */
export const sessionCalls: readonly Call[] = [
  {
    action: 'sts:AssumeRoleWithWebIdentity',
    need: 'always-allowed',
    why: "role-to-assume; the role's trust policy decides",
  },
  {
    action: 'sts:GetCallerIdentity',
    need: 'always-allowed',
    why: 'allowed-account-ids',
  },
];
