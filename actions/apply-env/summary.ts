import type { Result } from '../library/host/run.ts';
import type { Site } from '../library/host/site.ts';
import type { Problem } from '../library/text/errors.ts';
import type { Markdown } from '../library/text/markdown.ts';
import type { Checked, Finished, FinishedApply } from './apply-env.ts';
import { isComplete } from './carry-out/carried-out.ts';
import type { Discarded } from './discard.ts';
import { applyPage } from './page.ts';
import { checkPage, discardPage, unlockPage } from './short-pages.ts';

/** Outputs and page of a finished apply. Problems beside the first are told in the log at once. */
export function resultOf(finished: Finished, site: Pick<Site, 'error'>): Result {
  if (finished.kind === 'unlock') {
    const approvedBy = finished.gate.approvedBy.join(',');
    return {
      outputs: { applied: 'false', 'approved-by': approvedBy },
      summary: unlockPage(finished),
    };
  }
  if (finished.kind === 'discard') return ofUnapplied(finished, discardPage(finished));
  if (finished.kind === 'check') return ofUnapplied(finished, checkPage(finished));
  const [failure, ...others] = failuresOf(finished);
  for (const { what, remedy } of others) site.error([what, remedy].filter(Boolean).join('\n'));
  const result = { outputs: outputsOf(finished), summary: applyPage(finished, failure) };
  return failure ? { ...result, failure } : result;
}

function ofUnapplied({ gate, digest }: Checked | Discarded, summary: Markdown): Result {
  const approvedBy = gate.approvedBy.join(',');
  return {
    outputs: { applied: 'false', 'plan-digest': digest, 'approved-by': approvedBy },
    summary,
  };
}

function outputsOf(finished: FinishedApply) {
  const { applied, gate, digest, kept } = finished;
  const told = applied.outputs.filter(({ sensitive, value }) => !sensitive && value !== undefined);
  const values = Object.fromEntries(told.map(({ name, value }) => [name, value]));
  return {
    applied: String(isComplete(finished)),
    'changed-count': String(applied.changed.length),
    'unchanged-count': String(applied.notChanged.length),
    ...(told.length > 0 ? { outputs: JSON.stringify(values) } : {}),
    'plan-digest': digest,
    'approved-by': gate.approvedBy.join(','),
    ...(kept ? { 'unsaved-state-artifact-id': kept.artifactId } : {}),
  };
}

/** Why the apply did not come to its end, the first reason first; none when it did. */
function failuresOf(finished: FinishedApply): Problem[] {
  const { applied, stopped, kept } = finished;
  const problems = applied.failure?.problems ?? [];
  const unsaved = problems
    .filter(({ code }) => code === 'state-not-saved')
    .map((problem) =>
      kept ? { ...problem, remedy: kept.commands, snippet: kept.commands } : problem,
    );
  const others = problems.filter(({ code }) => code !== 'state-not-saved');
  const broken = stopped ? stopped.problems.map((problem) => brokenOff(problem, finished)) : [];
  return [...unsaved, ...broken, ...others];
}

function brokenOff(problem: Problem, { left, unspent }: FinishedApply): Problem {
  const next = unspent?.isTakenBack ? runAgain : planAgain;
  if (!left) return { ...problem, remedy: problem.remedy ?? next };
  const running = left.running ? `, busy with ${left.running}` : '';
  return {
    code: problem.code,
    what: `${problem.what} The tool goes on as process ${left.pid}${running}: it was asked once to stop, and ends by itself when what it has begun is done.`,
    remedy: `${planAgain} The state stays locked until the tool has ended; a lock that it leaves behind is named, with its id, by the next plan, and ended by operation: unlock.`,
  };
}

const runAgain = 'Nothing of the plan was begun: this job can be run again.';
const planAgain = 'A new plan is needed: it has what is still missing.';
