import { code, details, type Markdown, type MarkdownValue, md, table } from '../text/markdown.ts';
import type { AttributeChange, Change, ChangeSummary, Danger, Shown } from './change-summary.ts';
import { dataLossOf } from './data-loss.ts';
import type { Action } from './planned-changes.ts';
import { allowanceOf } from './protection.ts';

/** The most of one value that a page shows; the whole of it is in the sealed summary. */
const valueLimit = 200;

const words: Record<Action, string> = {
  'delete-then-create': 'replace: destroy, then create',
  'create-then-delete': 'replace: create, then destroy',
  'create-then-forget': 'replace: create, leave the old one',
  'forget-then-create': 'replace: leave the old one, then create',
  delete: 'destroy',
  forget: 'forget, destroy nothing',
  update: 'update',
  create: 'create',
  read: 'read',
  unchanged: 'no change',
};

/** A row of a table, or a whole `details`: what is cut is cut in these. */
export interface Row {
  readonly cells: readonly MarkdownValue[];
  /** 0 is the most dangerous; cutting starts with the highest. */
  readonly rank: number;
}

/** How far up the danger list an action stands. */
export function rankOf(action: Action): number {
  const ranks: Partial<Record<Action, number>> = { forget: 1, update: 2, create: 3, read: 4 };
  if (action === 'unchanged') return 5;
  return ranks[action] ?? 0;
}

export const dangerHead = ['danger', 'what', 'why'];

export function dangerRow({ kind, address, what }: Danger): Row {
  return { rank: 0, cells: [kind, address === '' ? '' : code(address), what] };
}

export const dataLossHead = ['address', 'type', 'what', 'allowed by'];

/** Each with the word that allows it, so that nobody approves a loss unseen. */
export function dataLossRows(summary: ChangeSummary, permissions: readonly string[]): Row[] {
  return dataLossOf(summary).map((loss) => {
    const allowance = allowanceOf(loss, permissions);
    const word =
      allowance === undefined
        ? md`**nothing**`
        : code(allowance.replace(/^(allow-data-loss): .*/s, '$1'));
    return { rank: 0, cells: [code(loss.address), code(loss.type), loss.what, word] };
  });
}

export const changeHead = ['action', 'address', 'type', 'attributes', 'notes'];

export function changeRow(change: Change): Row {
  const { action, address, type, attributes } = change;
  return {
    rank: rankOf(action),
    cells: [words[action], code(address), code(type), attributes.length, notesOf(change)],
  };
}

function notesOf({ cause, movedFrom, imported }: Change): Markdown {
  const notes = [
    cause && md`${cause.reason}`,
    movedFrom !== undefined && md`moved from ${code(movedFrom)}`,
    imported && md`imported: ${imported.id ? code(imported.id) : 'id known at apply'}`,
  ];
  const told = notes.filter((note) => note instanceof Object);
  return told.reduce((all, note, index) => (index === 0 ? note : md`${all}; ${note}`), md``);
}

/** The attributes of one resource, to open on click. */
export function changeDetails(change: Change): Markdown {
  const title = `${change.address}: ${words[change.action]}`;
  return details(title, attributeTable(change.attributes));
}

function attributeTable(attributes: readonly AttributeChange[]): Markdown {
  return table(
    ['attribute', 'before', 'after'],
    attributes.map(({ path, before, after, forcesReplacement }) => [
      forcesReplacement ? md`${code(path)} (forces the replacement)` : code(path),
      cell(before),
      cell(after),
    ]),
  );
}

function cell(value: Shown): Markdown {
  if ('masked' in value) return md`(hidden, #${value.masked})`;
  if ('unknown' in value) return md`(known after apply)`;
  if ('absent' in value) return md``;
  const { text } = value;
  if (text.length <= valueLimit) return code(text);
  return md`${code(text.slice(0, valueLimit))} and ${text.length - valueLimit} more characters`;
}

export const outputHead = ['output', 'action', 'attribute', 'before', 'after'];

export function outputRows({ outputs }: ChangeSummary): Row[] {
  return outputs.flatMap(({ name, action, attributes }) =>
    attributes.map(({ path, before, after }) => ({
      rank: 4,
      cells: [code(name), words[action], partOf(name, path), cell(before), cell(after)],
    })),
  );
}

/** The path of an output begins with its name, which stands beside it. */
function partOf(name: string, path: string): MarkdownValue {
  const part = path.startsWith(name) ? path.slice(name.length).replace(/^\./, '') : path;
  return part === '' ? '' : code(part);
}

export const checkHead = ['check', 'status', 'problems'];

export function checkRows({ checks }: ChangeSummary): Row[] {
  return checks.map(({ address, status, problems }) => ({
    rank: status === 'pass' ? 5 : 1,
    cells: [code(address), status, problems.join('; ')],
  }));
}

export const deferredHead = ['not planned yet', 'type', 'reason'];

export function deferredRows({ deferred }: ChangeSummary): Row[] {
  return deferred.map(({ address, type, reason }) => ({
    rank: 1,
    cells: [code(address), code(type), reason],
  }));
}
