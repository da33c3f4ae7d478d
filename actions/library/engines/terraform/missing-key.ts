import type { Diagnostic } from '../engine.ts';

/** The lines of source that a diagnostic is about, and what it says of the values in them. */
export interface SnippetJson {
  readonly code?: string;
  readonly highlight_start_offset?: number;
  readonly highlight_end_offset?: number;
  readonly values?: readonly { readonly traversal?: string; readonly statement?: string }[];
}

interface Told {
  readonly summary?: string;
  readonly detail?: string;
  readonly snippet?: SnippetJson;
}

/**
 * The key that an expression looks up in vain, by index, attribute or `lookup`; the tools tell it in words, or in
 * the source alone. Undefined for any other error.
 */
export function missingKeyIn({
  summary = '',
  detail = '',
  snippet,
}: Told): Diagnostic['missingKey'] {
  const isOne =
    /^(Invalid index|Missing map element)$/.test(summary) || /lookup failed to find/.test(detail);
  if (!isOne || !snippet) return undefined;
  const values = snippet.values ?? [];
  const key = /\bkey "([^"]+)"/.exec(detail)?.[1] ?? keyInSource(snippet);
  const collections = values.filter(({ statement = '' }) => !statement.startsWith('is "'));
  const of = collections.flatMap(({ traversal }) => (traversal === undefined ? [] : [traversal]));
  return key === undefined ? undefined : { key, of };
}

/** `["gunicorn"]` as it is written, or the value of what stands between the brackets. */
function keyInSource({ code = '', values = [], ...highlight }: SnippetJson): string | undefined {
  const { highlight_start_offset: from, highlight_end_offset: to } = highlight;
  const index = code.slice(from, to).replace(/^\[\s*|\s*\]$/g, '');
  const value = values.find(({ traversal }) => traversal === index)?.statement;
  const [, written] = /^"([^"\\$%]+)"$/.exec(index) ?? /^is "([^"\\]+)"$/.exec(value ?? '') ?? [];
  return written;
}
