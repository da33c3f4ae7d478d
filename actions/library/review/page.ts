import { pageLimit } from '../text/cut.ts';
import { type Markdown, md } from '../text/markdown.ts';
import type { Change, ChangeSummary, Counts } from './change-summary.ts';
import { isReplacement } from './dangers.ts';
import { fitSections, type Section } from './page-fit.ts';
import {
  changeDetails,
  changeHead,
  changeRow,
  checkHead,
  checkRows,
  dangerHead,
  dangerRow,
  dataLossHead,
  dataLossRows,
  deferredHead,
  deferredRows,
  outputHead,
  outputRows,
  rankOf,
} from './page-rows.ts';

interface PageParts {
  readonly title: Markdown;
  /** What stands below the title: where the changes happen. */
  readonly facts?: Markdown;
  readonly summary: ChangeSummary;
  /** What was explicitly allowed; absent where nothing is to be applied. */
  readonly permissions?: readonly string[];
  /** The most that the page may have, in bytes. */
  readonly limit?: number;
}

/** The page of a plan: what it comes to, the dangers, all changes, and their attributes to open on click. */
export function changesPage({
  title,
  facts,
  summary,
  permissions,
  limit = pageLimit,
}: PageParts): Markdown {
  const head = [
    md`### ${title}`,
    ...(facts ? [facts] : []),
    md`**${countsText(summary.counts)}**`,
    ...optionLines(summary),
  ];
  const top = head.reduce((all, part) => md`${all}\n\n${part}`);
  const room = limit - Buffer.byteLength(top.source) - 2;
  const sections = fitSections(sectionsOf(summary, permissions), room);
  return sections.source === '' ? top : md`${top}\n\n${sections}`;
}

/** `1 to create, 2 to replace`, or that there is nothing to do. */
export function countsText(counts: Counts): string {
  const words: [number, string][] = [
    [counts.delete, 'to destroy'],
    [counts.replace, 'to replace'],
    [counts.forget, 'to forget'],
    [counts.update, 'to update'],
    [counts.create, 'to create'],
    [counts.read, 'to read'],
    [counts.imported, 'imported'],
    [counts.moved, 'moved'],
    [counts.deferred, 'not planned yet'],
    [counts.drifted, 'changed outside'],
    [counts.outputs, counts.outputs === 1 ? 'output changes' : 'outputs change'],
  ];
  const told = words.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return told.length > 0 ? told.join(', ') : 'No changes';
}

function optionLines({ options }: ChangeSummary): Markdown[] {
  const { operation, targets, replace, refresh } = options;
  const lines: [boolean, string][] = [
    [operation !== 'create-update', `operation: ${operation}`],
    [targets.length > 0, `targets: ${targets.join(', ')}`],
    [replace.length > 0, `replace: ${replace.join(', ')}`],
    [!refresh, 'refresh: false'],
  ];
  const asked = lines.filter(([given]) => given).map(([, text]) => text);
  return asked.length > 0 ? [md`Asked for with ${asked.join('; ')}.`] : [];
}

function sectionsOf(summary: ChangeSummary, permissions?: readonly string[]): Section[] {
  const { changes, drift, dangers } = summary;
  const rows = (title: string, rowsAre: string, body: Section['body']) => ({
    title,
    rowsAre,
    body,
  });
  return [
    rows('⚠️ Data loss', 'losses', {
      head: dataLossHead,
      rows: permissions ? dataLossRows(summary, permissions) : [],
    }),
    rows('⚠️ Dangers', 'dangers', { head: dangerHead, rows: dangers.map(dangerRow) }),
    rows('Changes', 'changes', { head: changeHead, rows: byDanger(changes).map(changeRow) }),
    rows('Not planned yet', 'resources', { head: deferredHead, rows: deferredRows(summary) }),
    rows('Checks', 'checks', { head: checkHead, rows: checkRows(summary) }),
    rows('Outputs', 'changes', { head: outputHead, rows: outputRows(summary) }),
    rows('Changed outside', 'resources', { head: changeHead, rows: drift.map(changeRow) }),
    rows('What changes in each', 'resources', { blocks: blocksOf(changes, 10) }),
    rows('What changed outside in each', 'resources', { blocks: blocksOf(drift, 20) }),
  ];
}

function byDanger(changes: readonly Change[]): Change[] {
  return changes.toSorted((a, b) => rankOf(a.action) - rankOf(b.action));
}

/** Behind all rows of the tables, as these say what happens and the blocks only how. */
function blocksOf(changes: readonly Change[], behind: number) {
  return byDanger(changes)
    .filter(({ attributes }) => attributes.length > 0)
    .map((change) => ({ source: changeDetails(change), rank: behind + rankOf(change.action) }));
}

/** Whether a summary holds anything that destroys or replaces. */
export function destroys({ changes }: ChangeSummary): boolean {
  return changes.some(({ action }) => action === 'delete' || isReplacement(action));
}
