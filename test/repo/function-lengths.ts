import { parseSync } from '@swc/core';

interface Node {
  readonly type?: string;
  readonly span?: { start: number; end: number };
  readonly stmts?: unknown;
}

const functions = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'Constructor',
]);

/** Lines of each function and method in a file, the longest first. */
export function functionLengths(text: string): number[] {
  // Spans count bytes from an offset that grows with every file parsed: a first statement marks it.
  const marker = ';';
  const bytes = Buffer.from(marker + text);
  const module = parseSync(bytes.toString(), { syntax: 'typescript', target: 'es2024' });
  const base = module.body[0]?.span.start ?? 0;
  const spans = [...spansOf(module)];
  const lines = spans.map(({ start, end }) => linesBetween(bytes, start - base, end - base));
  return lines.sort((a, b) => b - a);
}

function linesBetween(bytes: Buffer, start: number, end: number): number {
  return bytes.subarray(start, end).toString().split('\n').length;
}

function* spansOf(value: unknown): Generator<{ start: number; end: number }> {
  if (typeof value !== 'object' || value === null) return;
  const node = value as Node;
  if (node.type && functions.has(node.type) && node.span) yield node.span;
  for (const child of Object.values(value)) yield* spansOf(child);
}
