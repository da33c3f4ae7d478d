import { printHead } from '../library/aws/head-line.ts';
import type { Parts } from '../library/aws/parts.ts';
import { plannedFiles } from '../library/engines/sealed-options.ts';
import { approvalPhrase } from '../library/github/approval-phrase.ts';
import { originProblems } from '../library/github/gate.ts';
import { readJob } from '../library/github/job.ts';
import type { ChangeSummary } from '../library/review/change-summary.ts';
import { fetchPlan } from '../library/sealed-plan/fetch.ts';
import { openPlan } from '../library/sealed-plan/open-plan.ts';
import type { Manifest } from '../library/sealed-plan/public-schema.ts';
import { reasonsAgainst } from '../library/sealed-plan/reasons.ts';
import { ambientVariables } from '../library/system/environment.ts';
import { privateFolder } from '../library/system/private-folder.ts';
import { RefusedError } from '../library/text/errors.ts';
import { derive } from './derive.ts';
import { hereFor } from './here.ts';
import type { ReviewInputs } from './spec.ts';

/** A plan that is whole, for this run, and does what its seal says. */
export interface ReviewedPlan {
  readonly artifactId: string;
  readonly digest: string;
  readonly manifest: Manifest;
  /** That of the project which was planned, where the plan says it. */
  readonly files: ReturnType<typeof plannedFiles>;
  /** Names of what the project was given. */
  readonly given: readonly string[];
  readonly summary: ChangeSummary;
  /** What was explicitly allowed. */
  readonly permissions: readonly string[];
}

/** Verifies a plan and derives its summary again, from its own files and without any credential. */
export async function reviewPlan(inputs: ReviewInputs, parts: Parts): Promise<ReviewedPlan> {
  const { site } = parts;
  const job = await readJob(site);
  const foreign = originProblems(job);
  if (foreign.length > 0) throw new RefusedError(foreign);
  const { planArtifactId: artifactId, planDigest: digest, planSizeLimit: sizeLimit } = inputs;
  if (inputs.planPassphrase) site.mask(inputs.planPassphrase);
  const what = `environment ${inputs.environment}, plan ${approvalPhrase(digest)}`;
  const { account } = await printHead(what, parts);
  using folder = privateFolder('adhoc-review');
  try {
    site.openGroup('Fetch and open the plan');
    const fetched = await fetchPlan({ artifactId, digest, sizeLimit }, folder);
    const into = folder.path('opened');
    const opened = await openPlan({ fetched, inputs, aws: parts.aws, into });
    const here = hereFor(opened, { inputs, job, account }, parts);
    const reasons = reasonsAgainst(opened, here);
    if (reasons.length > 0) throw new RefusedError(reasons);
    site.openGroup('Read what the plan does');
    const summary = await derive(opened, { ...parts, folder, variables: ambientVariables() });
    return {
      artifactId,
      digest,
      manifest: opened.manifest,
      files: plannedFiles(opened.part.options),
      given: Object.keys(opened.part.variables),
      summary,
      permissions: opened.part.permissions,
    };
  } finally {
    site.closeGroup();
  }
}
