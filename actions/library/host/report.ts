import { messageOf, type Problem, ReportedError } from '../text/errors.ts';
import { code, codeBlock, type Markdown, md } from '../text/markdown.ts';
import type { Site } from './site.ts';
import type { Deed, Trail } from './trail.ts';

interface Failing {
  readonly site: Site;
  readonly trail: Trail;
  readonly action: string;
}

/** Tells what was thrown, what had been done by then, and fails the step. */
export async function reportFailure(failing: Failing, thrown: unknown): Promise<void> {
  const problems = thrown instanceof ReportedError ? thrown.problems : [ourBug(failing, thrown)];
  const { deeds } = failing.trail;
  reportProblems(failing.site, problems);
  reportDeeds(failing.site, deeds);
  if (thrown instanceof Error && thrown.cause) failing.site.debug(causes(thrown));
  await failing.site.summary(failurePage(failing.action, { problems, deeds }));
}

/** Prints each problem with its remedy, and fails the step under their codes. */
export function reportProblems(site: Site, problems: readonly Problem[]): void {
  site.closeGroup();
  for (const problem of problems) {
    const { what, remedy, snippet } = problem;
    site.error([what, remedy, snippet].filter(Boolean).join('\n'));
  }
  site.output('failure-code', [...new Set(problems.map((problem) => problem.code))].join(','));
  process.exitCode = 1;
}

/** Prints what was changed and not undone, each with the command that undoes it or goes on. */
export function reportDeeds(site: Site, deeds: readonly Deed[]): void {
  for (const deed of deeds) {
    site.line(`Done before that: ${deed.what}`);
    site.line(`    ${deed.next}`);
  }
}

function ourBug({ site, action }: Failing, thrown: unknown): Problem {
  if (thrown instanceof Error && thrown.stack) site.line(thrown.stack);
  return {
    code: 'internal-error',
    what: `${action} failed in a way that it should not: ${messageOf(thrown)}`,
    remedy: 'This is a defect of adhoc-actions: please report it with the lines above.',
  };
}

function causes(error: Error): string {
  const cause = error.cause;
  return cause instanceof Error ? `Caused by: ${cause.stack ?? cause.message}` : String(cause);
}

function failurePage(
  action: string,
  told: { problems: readonly Problem[]; deeds: readonly Deed[] },
): Markdown {
  const problems = told.problems.map((problem) => md`- ${problem.what}${mending(problem)}`);
  const deeds = told.deeds.map((deed) => md`- ${deed.what}: ${code(deed.next)}`);
  const done = deeds.length > 0 ? md`\n\nDone before that:\n\n${deeds}` : md``;
  return md`### ❌ ${action}\n\n${problems}${done}\n`;
}

/**
 * A remedy is there to be copied, unless it stands before what is. In a fence nothing is escaped, so that the
 * runner still knows a secret when it sees one.
 */
function mending({ remedy, snippet }: Problem): Markdown {
  if (snippet !== undefined) return md` ${remedy ?? ''}\n\n${codeBlock(snippet)}\n`;
  if (remedy === undefined) return md``;
  return md`\n\n${codeBlock(remedy)}\n`;
}
