import { escapeHtml, escapeInCode, escapeMarkdown } from './escape.ts';
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
  return escapeMarkdown(rawOf(value instanceof Foreign ? value : String(value)));
}

function rawOf(text: string | Foreign): string {
  return text instanceof Foreign ? text.raw : text;
}

/** Inline code; an element and not backticks, because those do not survive a `|` inside a table. */
export function code(text: string | Foreign): Markdown {
  return new Markdown(`<code>${escapeInCode(rawOf(text))}</code>`);
}

/** A fenced block; the fence is longer than any run of backticks in the text. */
export function codeBlock(text: string | Foreign, language = ''): Markdown {
  const body = neutral(rawOf(text));
  const runs = body.match(/`{3,}/g) ?? [];
  const longest = runs.reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return new Markdown(`${fence}${language}\n${body}\n${fence}`);
}

/** A table; cells are text unless they are markdown of one line. */
export function table(
  head: readonly string[],
  rows: readonly (readonly MarkdownValue[])[],
): Markdown {
  const line = (cells: readonly MarkdownValue[]) => `| ${cells.map(cellOf).join(' | ')} |`;
  return new Markdown(
    [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n'),
  );
}

/** A line break would end the table. */
function cellOf(value: MarkdownValue): string {
  return render(value).replaceAll('\n', '<br>');
}

/** A part that opens on click. */
export function details(title: string | Foreign, body: Markdown): Markdown {
  return new Markdown(
    `<details><summary>${escapeHtml(rawOf(title))}</summary>\n\n${body.source}\n\n</details>`,
  );
}

/** A link to a page on the web; the text alone when the address is none. */
export function link(text: string | Foreign, url: string): Markdown {
  const address = URL.parse(url);
  const label = escapeMarkdown(rawOf(text));
  if (!address || !/^https?:$/.test(address.protocol)) return new Markdown(label);
  return new Markdown(`<a href="${attribute(address.href)}">${label}</a>`);
}

/** A parsed address has no quotes, angle brackets or spaces left; these would still mean something around it. */
function attribute(href: string): string {
  return href.replace(/[&$|"'<>`]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
