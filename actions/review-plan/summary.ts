import { approvalPhrase } from '../library/github/approval-phrase.ts';
import type { Result } from '../library/host/run.ts';
import { changesPage } from '../library/review/page.ts';
import { factsLine } from '../library/review/plan-facts.ts';
import { pageLimit } from '../library/text/cut.ts';
import { code, md } from '../library/text/markdown.ts';
import type { ReviewedPlan } from './review-plan.ts';

/** The plan's identity is handed on by nobody else: an apply job that takes it from here knows it was verified. */
export function resultOf({
  artifactId,
  digest,
  manifest,
  files,
  given,
  summary,
  permissions,
}: ReviewedPlan): Result {
  const { environment, layer, operation, tool, commit, actor, expiresAt } = manifest;
  const head = md`Plan ${code(digest)} of ${commit.slice(0, 12)}, made by ${actor} with ${tool.name} ${tool.version}, whole and read again here; to be applied until ${expiresAt}. An approval that names this plan and no other holds ${code(approvalPhrase(digest))} in its comment.`;
  const title = md`🔎 review-plan: ${environment}, ${layer}, ${operation}`;
  const facts = factsLine({ ...manifest, ...files, given });
  const limit = pageLimit - Buffer.byteLength(head.source) - 2;
  return {
    outputs: {
      'plan-artifact-id': artifactId,
      'plan-digest': digest,
      commit: files.checkedOut ?? commit,
      counts: JSON.stringify(summary.counts),
      dangers: String(summary.dangers.length),
    },
    summary: md`${changesPage({ title, facts, summary, permissions, limit })}\n\n${head}`,
  };
}
