import type { RightInputs } from '../library/host/fields.ts';
import type { Problem } from '../library/text/errors.ts';

/** How a job stands, as `job.status` says it. */
export const outcomes = ['success', 'failure', 'cancelled'] as const;
export type Outcome = (typeof outcomes)[number];

/** How a deployment ended is not guessed. */
export function outcomeProblems(outcome: Outcome | undefined, inputs: RightInputs): Problem[] {
  if (inputs.get('operation') !== 'end' || outcome !== undefined) return [];
  return [
    {
      code: 'input-missing',
      what: `Input "outcome" is missing, without which nobody knows how the deployment ended; allowed: ${outcomes.join(', ')}.`,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
      remedy: 'with: { outcome: "${{ job.status }}" }',
    },
  ];
}
