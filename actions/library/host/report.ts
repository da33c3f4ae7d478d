import { messageOf, type Problem, ReportedError } from '../text/errors.ts';
import { foreign } from '../text/foreign.ts';
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
  await failWith(failing, problems);
  if (thrown instanceof Error && thrown.cause) failing.site.debug(causes(thrown));
}

/** Tells the problems, what had been done by then, and fails the step. */
export async function failWith(
  { site, trail, action }: Failing,
  problems: readonly Problem[],
): Promise<void> {
  const { deeds } = trail;
  const told = reportProblems(site, problems);
  reportDeeds(site, deeds);
  await site.summary(failurePage(action, { problems: told, deeds }));
}

/**
 * Prints each problem with its remedy, and fails the step under their codes. Outputs that were lost until
 * then are one of them; answers all.
 */
export function reportProblems(site: Site, problems: readonly Problem[]): readonly Problem[] {
  process.exitCode = 1;
  site.closeGroup();
  const all = [...problems, ...lostOutputs(site)];
  site.output('failure-code', [...new Set(all.map((problem) => problem.code))].join(','));
  const told = [...problems, ...lostOutputs(site)];
  for (const problem of told) site.error(toldIn(problem));
  return told;
}

/** Many a remedy says the line to copy already. */
function toldIn({ what, remedy, snippet }: Problem): string {
  const isSaid = snippet !== undefined && remedy?.includes(snippet);
  return [what, remedy, isSaid ? undefined : snippet].filter(Boolean).join('\n');
}

/** Outputs are what later steps go by: they must not take one that is not there for an empty one. */
function lostOutputs({ unwritten }: Site): Problem[] {
  if (unwritten.length === 0) return [];
  const names = unwritten.map(({ output }) => output).join(', ');
  return [
    {
      code: 'outputs-not-written',
      what: `The outputs of this step could not be written, and steps that read them would find nothing: ${names}. ${foreign(unwritten[0]?.why ?? '')}`,
      remedy:
        'Look at the disk of the runner, and at what else writes to the file of GITHUB_OUTPUT; the values stand in the log above.',
    },
  ];
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
  if (snippet !== undefined)
    return md` ${before(snippet, remedy ?? '')}\n\n${codeBlock(snippet)}\n`;
  if (remedy === undefined) return md``;
  return md`\n\n${codeBlock(remedy)}\n`;
}

function before(snippet: string, remedy: string): string {
  return remedy.endsWith(snippet) ? remedy.slice(0, -snippet.length).trimEnd() : remedy;
}
