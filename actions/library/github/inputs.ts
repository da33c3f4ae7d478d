import { choice, list, text } from '../host/fields.ts';
import { gateChecks } from './gate.ts';

/** The inputs of actions that ask GitHub. */
export const githubInputs = {
  'github-token': text({
    prose: 'The token that runs, environments and approvals are read with: `actions: read`.',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
    default: '${{ github.token }}',
  }),
};

/** The inputs of actions behind the gate. */
export const gateInputs = {
  ...githubInputs,
  gate: choice(['environment', 'dispatch'], {
    prose:
      'What an apply needs: the approval of a protected environment, which the job names; or, where a plan of GitHub has no required reviewers, a person who starts it by `workflow_dispatch` with the id of the run and the digest of the plan. The second stops less, and the page says what.',
    default: 'environment',
  }),
  'gate-waive': list({
    prose: `Checks of the environment that are not made: ${gateChecks.map((one) => `\`${one}\``).join(', ')}. Each is named in log and page.`,
    pattern: new RegExp(`^(${gateChecks.join('|')})$`),
    item: `one of ${gateChecks.join(', ')}`,
    example: 'branch-policy',
  }),
  'approval-phrase': choice(['none', 'digest'], {
    prose:
      'Whether an approval must name the plan in its comment, by the first 20 digits of its digest (in groups, as the pages of the plan show them; the whole digest does as well), so that it is of this plan and no other.',
    default: 'none',
  }),
};
