import { Markdown, md } from './markdown.ts';

/**
 * The most that a page may have, in bytes. A step's summary above 1 MiB is dropped whole by the runner.
 * Source: actions/runner, src/Runner.Worker/FileCommandManager.cs, AttachmentSizeLimit.
 */
export const pageLimit = 1_000_000;

/** What is still open behind a line. */
interface Open {
  /** The backticks that close the block of code. */
  readonly fence: string;
  readonly details: number;
}

/**
 * The page's beginning, as many whole lines as the limit allows (a row of a table is a line), with every
 * block closed that was open there, and a last line that says how much is left out.
 */
export function cutPage(page: Markdown, limit = pageLimit): Markdown {
  if (Buffer.byteLength(page.source) <= limit) return page;
  const lines = page.source.split('\n');
  const { kept, open } = fitting(lines, limit - Buffer.byteLength(note(lines.length)));
  return new Markdown(
    [...lines.slice(0, kept), ...closing(open), note(lines.length - kept)].join('\n'),
  );
}

function fitting(lines: readonly string[], room: number): { kept: number; open: Open } {
  let fits = { kept: 0, open: { fence: '', details: 0 } };
  let open: Open = fits.open;
  let size = 0;
  for (const [index, line] of lines.entries()) {
    size += Buffer.byteLength(line) + 1;
    if (size > room) break;
    open = openBehind(open, line);
    if (size + closingSize(open) <= room) fits = { kept: index + 1, open };
  }
  return fits;
}

function openBehind({ fence, details }: Open, line: string): Open {
  if (fence !== '') return { fence: line.trimEnd() === fence ? '' : fence, details };
  const fenceHere = /^`{3,}/.exec(line)?.[0] ?? '';
  const opened = line.startsWith('<details') ? 1 : 0;
  const closed = line.includes('</details>') ? 1 : 0;
  return { fence: fenceHere, details: details + opened - closed };
}

function closing({ fence, details }: Open): string[] {
  return [...(fence === '' ? [] : [fence]), ...Array(details).fill('\n</details>')];
}

function closingSize(open: Open): number {
  return closing(open).reduce((size, line) => size + line.length + 1, 0);
}

function note(lines: number): string {
  return md`\n${lines} more lines are left out: the page would be too long for GitHub.\n`.source;
}
