import type { Diagnostic } from '../engine.ts';
import { missingKeyIn, type SnippetJson } from './missing-key.ts';

/** A diagnostic as `-json` prints it. */
export interface DiagnosticJson {
  readonly severity?: string;
  readonly summary?: string;
  readonly detail?: string;
  readonly address?: string;
  readonly range?: { readonly filename?: string; readonly start?: { readonly line?: number } };
  readonly snippet?: SnippetJson;
}

export function fromJson(told: DiagnosticJson): Diagnostic {
  const { severity, summary, detail, address, range } = told;
  const missingKey = missingKeyIn(told);
  return {
    severity: severity === 'warning' ? 'warning' : 'error',
    summary: summary ?? '',
    detail: detail ?? '',
    ...(address ? { address } : {}),
    ...(range?.filename ? { file: range.filename } : {}),
    ...(range?.start?.line ? { line: range.start.line } : {}),
    ...(missingKey ? { missingKey } : {}),
  };
}

/**
 * Diagnostics as a command without `-json` prints them under `-no-color`: `Error: summary`, for most a place with
 * the lines of source, and the detail, each behind an empty line.
 * Source: hashicorp/terraform, internal/command/format/diagnostic.go, DiagnosticPlain.
 */
export function fromText(text: string): Diagnostic[] {
  return blocksIn(text).map((block) => {
    const [first = '', ...rest] = block.split(/\n\s*\n/);
    const [, kind, summary = ''] = /^(Error|Warning): ([\s\S]*)$/.exec(first) ?? [];
    const place = /^ {2}(?:on|with) /.test(rest[0] ?? '') ? rest.shift() : undefined;
    return {
      severity: kind === 'Warning' ? 'warning' : 'error',
      summary: summary.replace(/\s*\n\s*/g, ' ').trim(),
      detail: rest.join('\n\n').trim(),
      ...placeIn(place),
    };
  });
}

/** An error that a program handed on (`Error: failed to refresh ...`) belongs to what it is the detail of. */
function blocksIn(text: string): string[] {
  const first = text.search(/^(?:Error|Warning): /m);
  return first < 0 ? [] : text.slice(first).split(/\n(?=(?:Error|Warning): [^a-z])/);
}

function placeIn(place = ''): Pick<Diagnostic, 'address' | 'file' | 'line'> {
  const address = /^ {2}with (.+),$/m.exec(place)?.[1];
  const [, file, line] = /^ {2}on (.+?) line (\d+)/m.exec(place) ?? [];
  return {
    ...(address ? { address } : {}),
    ...(file ? { file, line: Number(line) } : {}),
  };
}
