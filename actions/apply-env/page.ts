import { plannedFiles } from '../library/engines/sealed-options.ts';
import { countsText } from '../library/review/page.ts';
import { factsLine } from '../library/review/plan-facts.ts';
import { formatDuration } from '../library/text/duration.ts';
import type { Problem } from '../library/text/errors.ts';
import { foreign } from '../library/text/foreign.ts';
import { code, codeBlock, details, type Markdown, md, table } from '../library/text/markdown.ts';
import type { FinishedApply } from './apply-env.ts';
import type { Opened } from './open/open-plan.ts';

/** The page of an apply: the verdict, what failed first, what it came to, and the outputs. */
export function applyPage(finished: FinishedApply, failure: Problem | undefined): Markdown {
  const parts = [
    heading(finished, failure),
    whereAndWhat(finished.opened),
    ...(failure ? [failed(finished, failure)] : []),
    facts(finished),
    ...(finished.applied.failure ? [whatChanged(finished)] : []),
    ...goesOn(finished),
    ...retained(finished),
    ...outputs(finished),
    ...[...finished.gate.notes, ...finished.verified.notes].map((note) => md`- ${note}`),
  ];
  return parts.reduce((page, part) => md`${page}\n\n${part}`);
}

function heading({ opened, applied, left }: FinishedApply, failure?: Problem): Markdown {
  const { environment, operation } = opened.manifest;
  const done = operation === 'destroy' ? 'destroyed' : 'applied';
  if (!failure) return md`### ✅ apply-env: ${environment} ${done}`;
  if (left || applied.goesOn?.length)
    return md`### ❌ apply-env: ${environment} is still being ${done}`;
  const partly = applied.changed.length > 0 ? 'in part' : 'not';
  return md`### ❌ apply-env: ${environment} ${partly} ${done}`;
}

/** Account, base, folder, run and role of a plan. */
export function whereAndWhat({ manifest, part }: Opened): Markdown {
  const given = Object.keys(part.variables);
  return factsLine({ ...manifest, ...plannedFiles(part.options), given });
}

/** The resource that failed first and what was said of it stand on top. */
function failed({ applied, unspent }: FinishedApply, failure: Problem): Markdown {
  const first = applied.failure?.first;
  const where = first === undefined ? md`` : md`First to fail: ${code(foreign(first))}\n\n`;
  const remedy = remedyBeside(failure, unspent);
  const mend = remedy ? md`\n\n${codeBlock(remedy)}` : md``;
  return md`${where}${foreign(failure.what)}${mend}\n\n${whatNext(unspent)}`;
}

/** That a new plan is needed is said below. */
function remedyBeside({ remedy = '' }: Problem, unspent: FinishedApply['unspent']): string {
  return unspent ? remedy : remedy.replace(/^A new plan is needed[^.]*\.\s*/, '');
}

function whatNext(unspent: FinishedApply['unspent']): Markdown {
  if (!unspent) return md`**A new plan is needed**: this one was used, and is not applied again.`;
  if (unspent.isTakenBack)
    return md`**This plan was not used**: nothing of it was begun. When what was in its way is gone, run this job again: it is held against gate and environment anew.`;
  return md`**${foreign(unspent.what)}**\n\n${codeBlock(unspent.command)}`;
}

function facts(finished: FinishedApply): Markdown {
  const { opened, verified, gate, digest, applied, tookMs, left } = finished;
  const { manifest } = opened;
  const { tool, version } = verified.tool;
  const approved = gate.approvedBy.length > 0 ? gate.approvedBy.join(', ') : 'nobody GitHub asked';
  return table(
    ['what', ''],
    [
      ['planned', countsText(verified.summary.counts)],
      [
        'changed',
        left
          ? 'not known'
          : `${applied.changed.length} resources, ${applied.notChanged.length} not${halfDoneText(applied)}`,
      ],
      ['approved by', foreign(approved)],
      ['plan', md`${code(digest)}`],
      ['made', foreign(`${manifest.createdAt} by ${manifest.actor}, run ${manifest.run.id}`)],
      ['commit', md`${code(manifest.commit)}`],
      ['tool', `${tool} ${version}`],
      ['took', formatDuration(tookMs)],
    ],
  );
}

function halfDoneText({ unfinished = [] }: FinishedApply['applied']): string {
  return unfinished.length > 0 ? ` (${unfinished.length} of them begun)` : '';
}

const mostAddresses = 200;
const halfDone = 'Begun and not finished, so it may exist';

function whatChanged({ applied }: FinishedApply): Markdown {
  const { changed, notChanged, unfinished = [] } = applied;
  const untouched = notChanged.filter((address) => !unfinished.includes(address));
  const begun = unfinished.length > 0 ? [addresses(halfDone, unfinished)] : [];
  const lists = [addresses('Changed', changed), ...begun, addresses('Not changed', untouched)];
  return lists.reduce((page, list) => md`${page}\n\n${list}`);
}

function addresses(title: string, all: readonly string[]): Markdown {
  if (all.length === 0) return md`${title}: nothing.`;
  const shown = all.slice(0, mostAddresses).map((address) => md`- ${code(foreign(address))}`);
  const more = all.length - shown.length;
  const rest = more > 0 ? md`\n- and ${more} more` : md``;
  return details(`${title}: ${all.length}`, md`${shown}${rest}`);
}

/** Nobody follows it from here. */
function goesOn({ applied }: FinishedApply): Markdown[] {
  return (applied.goesOn ?? []).map(
    ({ what, next }) => md`Goes on by itself: ${foreign(what)}.\n\n${codeBlock(next)}`,
  );
}

function retained({ applied: { retained: all = [] } }: FinishedApply): Markdown[] {
  return all.length > 0 ? [addresses('Stays, as its policy says', all)] : [];
}

/** A value that the tool marks as sensitive is not even here. */
function outputs({ applied }: FinishedApply): Markdown[] {
  if (applied.outputs.length === 0) return [];
  const rows = applied.outputs.map(({ name, sensitive, value }) => [
    code(foreign(name)),
    sensitive ? md`*sensitive*` : code(foreign(shown(value))),
  ]);
  return [md`#### Outputs\n\n${table(['output', 'value'], rows)}`];
}

const longestValue = 500;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
