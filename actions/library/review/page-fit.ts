import { type Markdown, md, table } from '../text/markdown.ts';
import type { Row } from './page-rows.ts';

/** A part of a page that may lose rows: a table, or blocks that stand below each other. */
export interface Section {
  readonly title: string;
  /** What one of its rows is, in the plural: `changes`. */
  readonly rowsAre: string;
  readonly body:
    | { readonly head: readonly string[]; readonly rows: readonly Row[] }
    | { readonly blocks: readonly Block[] };
}

export interface Block {
  readonly source: Markdown;
  readonly rank: number;
}

interface Piece {
  readonly section: number;
  readonly index: number;
  readonly rank: number;
  readonly size: number;
}

/** Room for titles, heads and the line that says what was cut, for each section. */
const frame = 600;

/**
 * The sections below each other within `limit` bytes. Whole rows go, those of the highest rank first and of one
 * rank the last ones first, and each section says how many of its own are missing.
 */
export function fitSections(sections: readonly Section[], limit: number): Markdown {
  const filled = sections.filter((section) => sizeOf(section) > 0);
  const room = limit - frame * filled.length;
  const kept = keptOf(filled.flatMap(piecesOf), room);
  const parts = filled.map((section, index) => render(section, kept.get(index) ?? new Set()));
  return parts.length === 0 ? md`` : parts.reduce((all, part) => md`${all}\n\n${part}`);
}

/** Which rows of each section stay. */
function keptOf(pieces: readonly Piece[], room: number): Map<number, Set<number>> {
  const kept = new Map<number, Set<number>>();
  let left = room;
  for (const { section, index, size } of pieces.toSorted(byDanger)) {
    if (size > left) break;
    left -= size;
    kept.set(section, (kept.get(section) ?? new Set()).add(index));
  }
  return kept;
}

function byDanger(a: Piece, b: Piece): number {
  return a.rank - b.rank || a.section - b.section || a.index - b.index;
}

function sizeOf({ body }: Section): number {
  return 'rows' in body ? body.rows.length : body.blocks.length;
}

function piecesOf({ body }: Section, section: number): Piece[] {
  const sources =
    'rows' in body
      ? body.rows.map((row) => ({ rank: row.rank, source: rowSource(row) }))
      : body.blocks.map(({ rank, source }) => ({ rank, source: source.source }));
  return sources.map(({ rank, source }, index) => ({
    section,
    index,
    rank,
    size: Buffer.byteLength(source) + 2,
  }));
}

function rowSource({ cells }: Row): string {
  return table([], [cells]).source;
}

function render({ title, rowsAre, body }: Section, kept: ReadonlySet<number>): Markdown {
  const all = 'rows' in body ? body.rows.length : body.blocks.length;
  const cut = all - kept.size;
  const note = cut > 0 ? md`\n\n${cut} of ${all} ${rowsAre} are left out here: ${cutWhy}` : md``;
  const inside =
    'rows' in body
      ? table(
          body.head,
          body.rows.filter((_, index) => kept.has(index)).map(({ cells }) => cells),
        )
      : body.blocks
          .filter((_, index) => kept.has(index))
          .reduce((text, { source }) => md`${text}\n\n${source}`, md``);
  return md`#### ${title}\n\n${inside}${note}`;
}

const cutWhy = 'the page would be too long for GitHub. The sealed plan has all of them.';
