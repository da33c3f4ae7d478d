import { neutral } from './foreign.ts';

const zeroWidthSpace = '\u200b';

/*
 * What GitHub makes of text after rendering, so that no escape stops it: mentions, issue numbers, emoji codes.
 * A zero-width space behind their first mark does. Formulas are stopped as GitHub's docs tell: by a span
 * (Writing mathematical expressions, "Writing dollar signs in line with ... expressions").
 */
function inert(text: string): string {
  return text
    .replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=[\w+-]+:)/gi, `$&${zeroWidthSpace}`)
    .replaceAll('$', '<span>$</span>');
}

function withoutTags(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What markdown would act on, tags being no more: links, emphasis, table cells, the starts of blocks, code by indentation. */
function withoutMarks(text: string): string {
  return text
    .replace(/[\\`*_{}[\]~!]/g, '\\$&')
    .replaceAll('|', '&#124;')
    .replace(/:(?=\/\/)|\.(?<=www\.)/gi, '\\$&')
    .replace(/^[-+=#:]/gm, '\\$&')
    .replace(/^\d+(?=[.)])/gm, '$&\\')
    .replace(/^[ \t]|[ \t]$/gm, (space) => `&#${space.charCodeAt(0)};`);
}

function onOneLine(text: string): string {
  return text.replaceAll('\n', '<br>');
}

/** Text as text in markdown: no tag, link, table cell, emphasis, block, formula, mention, issue number or emoji comes of it. */
export function escapeMarkdown(text: string): string {
  return onOneLine(withoutMarks(inert(withoutTags(neutral(text)))));
}

/** The same inside a `code` element, where GitHub looks for none of its own: what is copied from it is what was put in. */
export function escapeInCode(text: string): string {
  return onOneLine(withoutMarks(withoutTags(neutral(text)))).replaceAll('$', '&#36;');
}

/** Text as text inside a block of HTML, where markdown's escapes would be seen. */
export function escapeHtml(text: string): string {
  return onOneLine(inert(withoutTags(neutral(text))));
}
