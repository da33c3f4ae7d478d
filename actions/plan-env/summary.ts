import type { Planned } from '../library/engines/engine.ts';
import { approvalPhrase } from '../library/github/approval-phrase.ts';
import type { Result } from '../library/host/run.ts';
import { changesPage, countsText } from '../library/review/page.ts';
import { factsLine, type PlanFacts } from '../library/review/plan-facts.ts';
import { code, type Markdown, md } from '../library/text/markdown.ts';
import type { FinishedPlan, StoredPlan } from './made-plan.ts';
import type { PlanInputs } from './spec.ts';

/** What the plan changes, on the page before anything is stored. */
export function pageOf(
  { environment, layer, operation }: Pick<PlanInputs, 'environment' | 'layer' | 'operation'>,
  { summary, hasChanges }: Planned,
  { permissions, facts }: { readonly permissions: readonly string[]; readonly facts: PlanFacts },
): Markdown {
  const icon = hasChanges ? '📋' : '✅';
  const what = operation === 'drift' ? 'what was changed outside' : operation;
  const title = md`${icon} plan-env: ${environment}, ${layer}, ${what}`;
  return changesPage({ title, facts: factsLine(facts), summary, permissions });
}

/** Outputs, and what stands under the changes: which plan is to be approved. */
export function resultOf({ environment, planned, stored }: FinishedPlan): Result {
  const { hasChanges, summary } = planned;
  return {
    outputs: {
      'plan-artifact-id': stored?.artifactId ?? '',
      'plan-digest': stored?.digest ?? '',
      'has-changes': String(hasChanges),
      counts: JSON.stringify(summary.counts),
      dangers: String(summary.dangers.length),
    },
    summary: stored ? sealedText(stored) : nothingText(environment, planned),
  };
}

function sealedText({ artifactId, digest, expiresAt }: StoredPlan): Markdown {
  return md`Sealed as plan ${code(digest)}, artifact ${artifactId}, to be applied until ${expiresAt}. An approval that names this plan and no other holds ${code(approvalPhrase(digest))} in its comment.`;
}

function nothingText(environment: string, { hasChanges, summary }: Planned): Markdown {
  return hasChanges
    ? md`${countsText(summary.counts)} in ${environment}. This is a look, not a plan: nothing was stored.`
    : md`Nothing is to be done in ${environment}: no plan was stored, and there is none to approve.`;
}
