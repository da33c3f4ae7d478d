import { Foreign, neutral } from './foreign.ts';

/** Text that is known to be markdown. Only `md` and the builders below make it. */
export class Markdown {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toString(): string {
    return this.source;
  }
}

export type MarkdownValue = Markdown | Foreign | string | number | readonly Markdown[];

/** Markdown whose interpolated values are text unless they are markdown already. */
export function md(strings: TemplateStringsArray, ...values: MarkdownValue[]): Markdown {
  const parts = strings.map((part, index) => {
    const value = values[index];
    return value === undefined ? part : part + render(value);
  });
  return new Markdown(parts.join(''));
}

function render(value: MarkdownValue): string {
  if (value instanceof Markdown) return value.source;
  if (Array.isArray(value)) return value.map((item: Markdown) => item.source).join('\n');
  return escapeMarkdown(value instanceof Foreign ? value.raw : String(value));
}

const zeroWidthSpace = '\u200b';

/**
 * Text as text: no tag, link, table cell, emphasis, formula, mention or issue number comes of it.
 * Mentions and issue numbers are made after rendering, so no escape stops them: a zero-width space does.
 */
export function escapeMarkdown(text: string): string {
  return neutral(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]|~$!]/g, '\\$&')
    .replace(/:(?=\/\/)|\.(?<=www\.)/gi, '\\$&')
    .replace(/@|#(?=\d)/g, `$&${zeroWidthSpace}`)
    .replace(/^(\s*)([-+=#]|\d+(?=[.)]))/gm, '$1\\$2')
    .replaceAll('\n', '<br>');
}

/** Inline code; an element and not backticks, because those do not survive a `|` inside a table. */
export function code(text: string | Foreign): Markdown {
  const escaped = escapeMarkdown(text instanceof Foreign ? text.raw : text);
  return new Markdown(`<code>${escaped}</code>`);
}

/** A fenced block; the fence is longer than any run of backticks in the text. */
export function codeBlock(text: string | Foreign, language = ''): Markdown {
  const body = neutral(text instanceof Foreign ? text.raw : text);
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return new Markdown(`${fence}${language}\n${body}\n${fence}`);
}

/** A table; cells are text unless they are markdown. */
export function table(
  head: readonly string[],
  rows: readonly (readonly MarkdownValue[])[],
): Markdown {
  const line = (cells: readonly MarkdownValue[]) => `| ${cells.map(render).join(' | ')} |`;
  return new Markdown(
    [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n'),
  );
}

/** A part that opens on click. */
export function details(title: string, body: Markdown): Markdown {
  return new Markdown(
    `<details><summary>${escapeMarkdown(title)}</summary>\n\n${body.source}\n\n</details>`,
  );
}

/** A link; the address must be ours to trust, the text need not be. */
export function link(text: string, url: string): Markdown {
  return new Markdown(
    `<a href="${url.replaceAll('&', '&amp;').replaceAll('"', '%22')}">${escapeMarkdown(text)}</a>`,
  );
}
