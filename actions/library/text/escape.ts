import { neutral } from './foreign.ts';

/*
 * What GitHub makes of text after rendering, so that no escape stops it: mentions, issue numbers, emoji codes,
 * formulas. It looks for them in one piece of text at a time, so that a span around their first mark stops
 * them, and what is copied from the page is what was put in (GitHub's docs, Writing mathematical
 * expressions, "Writing dollar signs in line with ... expressions").
 */
function inert(text: string): string {
  return text.replace(/[@$]|#(?=\d)|\bGH-(?=\d)|:(?=[\w+-]+:)/gi, '<span>$&</span>');
}

function withoutTags(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What markdown would act on, tags being no more: links, emphasis, table cells, the starts of blocks, code by indentation. */
function withoutMarks(text: string): string {
  return (
    text
      .replace(/[\\`*[\]~]/g, '\\$&')
      // Between letters and digits it is no emphasis, and the runner hides a token only as it was registered.
      .replace(/(?<![^\W_])_+|_+(?![^\W_])/g, (marks) => marks.replaceAll('_', '\\_'))
      .replaceAll('|', '&#124;')
      .replace(/:(?=\/\/)|\.(?<=www\.)/gi, '\\$&')
      .replace(/^[-+=#:]/gm, '\\$&')
      .replace(/^\d+(?=[.)])/gm, '$&\\')
      .replace(/^[ \t]|[ \t]$/gm, (space) => `&#${space.charCodeAt(0)};`)
  );
}

function onOneLine(text: string): string {
  return text.replaceAll('\n', '<br>');
}

/** Text as text in markdown: no tag, link, table cell, emphasis, block, formula, mention, issue number or emoji comes of it. */
export function escapeMarkdown(text: string): string {
  const line = onOneLine(withoutMarks(inert(withoutTags(neutral(text)))));
  // A tag alone on its line would begin a block of HTML.
  return line.replace(/^<br>/, '<span></span>$&');
}

/**
 * The same inside a `code` element, where GitHub looks for mentions and the like not at all. What is copied
 * from it is what was put in, so that spans keep addresses of mail and formulas from being made.
 */
export function escapeInCode(text: string): string {
  const escaped = withoutMarks(withoutTags(neutral(text)));
  return onOneLine(escaped.replace(/[@$]/g, '<span>$&</span>'));
}

/** Text as text inside a block of HTML, where markdown's escapes would be seen. */
export function escapeHtml(text: string): string {
  return onOneLine(inert(withoutTags(neutral(text))));
}
