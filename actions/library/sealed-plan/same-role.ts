import { isSamePrincipal } from '../aws/principal.ts';
import type { Problem } from '../text/errors.ts';
import type { Here } from './here.ts';
import type { Statement } from './public-schema.ts';

/**
 * Who may plan runs the project's code on every pull request; if the same could apply, no gate would stop anybody.
 * None where it cannot be known, or is not to be judged.
 */
export function sameRoleReason({ role }: Pick<Statement, 'role'>, { caller }: Here): Problem[] {
  if (role === null || caller === undefined || isSamePrincipal(role, caller) !== true) return [];
  return [
    {
      code: 'plan-by-same-role',
      what: `The plan was made by ${role}, and this job would apply it as ${caller}: a role that may plan could apply, whatever the gate says.`,
      remedy:
        'Give plan and apply roles of their own, and let the trust policy of the second ask for the protected environment (`sub` ends with `:environment:<name>`). On your own risk, and printed:',
      snippet: 'with:\n  allow-same-role: true\n',
    },
  ];
}
